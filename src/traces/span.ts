import type { Figures, RecordedSpan, SpanContent } from '../telemetry/index.ts'

/** A span of a turn as it is kept: what was done, and what came in and out where that is kept. */
export type Span = RecordedSpan & SpanContent

/** The figures of a step's output: numbers and flags as they are, lists by their length. */
export const figuresOf = (output: object): Figures =>
  Object.fromEntries(
    Object.entries(output).flatMap(([key, value]): [string, number | boolean][] => {
      if (typeof value === 'number' || typeof value === 'boolean') return [[key, value]]
      return Array.isArray(value) ? [[`${key}.count`, value.length]] : []
    }),
  )
