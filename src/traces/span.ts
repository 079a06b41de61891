/** OpenInference's kinds of span, as far as a turn has them. */
export type SpanKind = 'CHAIN' | 'RETRIEVER' | 'RERANKER' | 'TOOL' | 'AGENT'

/** One step of a turn: which, when, how long, and in figures what came out. Never words of the user. */
export interface Span {
  id: string
  name: string
  kind: SpanKind
  startedAt: string
  durationMs: number
  attributes: Record<string, number | string | boolean>
}

/** The figures of a step's output: numbers and flags as they are, lists by their length. */
export const figuresOf = (output: object): Span['attributes'] =>
  Object.fromEntries(
    Object.entries(output).flatMap(([key, value]): [string, number | boolean][] => {
      if (typeof value === 'number' || typeof value === 'boolean') return [[key, value]]
      return Array.isArray(value) ? [[`${key}.count`, value.length]] : []
    }),
  )
