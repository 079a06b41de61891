import type { Span } from './span.ts'

/** Of longer lists the first so many elements are kept. What comes in mostly came out of an earlier step. */
export const mostKept = { input: 20, output: 200 }

/** A span as a trace keeps it: plain JSON that a database can hold, its long lists cut. */
export const keptSpan = ({ input, output, ...span }: Span): Span => ({
  ...span,
  ...(input !== undefined && { input: kept(input, mostKept.input) }),
  ...(output !== undefined && { output: kept(output, mostKept.output) }),
})

const kept = (value: unknown, most: number): unknown => {
  // Postgres holds neither a zero nor half a character; a model may well write one.
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '')
  if (Array.isArray(value)) return value.slice(0, most).map((part) => kept(part, most))
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, kept(part, most)]))
}
