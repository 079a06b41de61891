import type { Part } from '../telemetry/index.ts'

/** A search for items as a span of a trace. */
export const asSpan = (name: string): Part<string[]> => ({
  name,
  kind: 'RETRIEVER',
  tell: (ids) => ({ attributes: { found: ids.length }, output: ids }),
})
