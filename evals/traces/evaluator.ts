import type { WholeTrace } from '../../src/traces/index.ts'
import type { Evaluated, Example, Result } from './shape.ts'

/** Judges a recorded turn; nothing where it has nothing to judge by. */
export type TraceEvaluator = (trace: WholeTrace, example: Example) => Result[]

/** A turn as an example: what was asked, and what is known of what should come of it. */
export const exampleOf = (
  trace: WholeTrace,
  suite: string,
  { split = 'recorded', tags = [], referenceOutputs = {} }: Partial<Expected> = {},
): Example => ({
  id: trace.id,
  inputs: { command: trace.text, feed: trace.feed },
  referenceOutputs,
  metadata: { suite, split, tags },
})

/** What a case says of itself. */
export interface Expected {
  split: string
  tags: string[]
  referenceOutputs: Record<string, unknown>
}

/** A turn with all that evaluators find of it. */
export const evaluated = (
  trace: WholeTrace,
  example: Example,
  evaluators: readonly TraceEvaluator[],
): Evaluated => ({
  example,
  outputs: (trace.spans[0]?.output ?? {}) as Record<string, unknown>,
  results: evaluators.flatMap((evaluator) => evaluator(trace, example)),
})
