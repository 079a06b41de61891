import type { Attribute, Item } from '../catalog/index.ts'
import type { Span } from './span.ts'

/** All that is kept of a turn, to be read, exported, measured or run again. */
export interface Trace {
  /** The turn's id. */
  id: string
  userId: string
  feed: string
  number: number
  at: string
  act: string
  text: string | null
  degraded: boolean
  /** The turn first, then its steps in the order in which they began. */
  spans: Span[]
}

/** A trace that can be understood without its database: with the catalogue's schema, and the items of its page. */
export interface WholeTrace extends Trace {
  attributes: readonly Attribute[]
  items: readonly Item[]
}

/** The ids of the items on the page of a trace; none where contents were not kept. */
export const shownIn = ({ spans }: Pick<Trace, 'spans'>): string[] => {
  const output = spans[0]?.output as { page?: { id: string }[] } | undefined
  return (output?.page ?? []).map(({ id }) => id)
}

/** A trace without what came in and out of its spans, and without the command. */
export const withoutContents = <T extends Trace>(trace: T): T => ({
  ...trace,
  text: null,
  spans: trace.spans.map(({ input, output, ...figures }) => figures),
})
