/** What an evaluator finds of one thing, as openevals has it: a share of 0 to 1, or whether it holds. */
export interface Result {
  key: string
  score: number | boolean
  comment?: string
  metadata?: Record<string, unknown>
}

/** A case with what should come of it, as LangSmith has it. */
export interface Example {
  id: string
  inputs: Record<string, unknown>
  referenceOutputs: Record<string, unknown>
  metadata: { suite: string; split: string; tags: string[] }
}

/** The way that a run took through a graph, as agentevals has it. */
export interface GraphTrajectory {
  inputs: string[]
  results: Record<string, unknown>[]
  steps: string[][]
}

/** An example, what came of it and what evaluators found. */
export interface Evaluated {
  example: Example
  outputs: Record<string, unknown>
  results: Result[]
}
