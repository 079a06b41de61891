import type { Replay } from '../../graphs/feed/index.ts'
import type { Span, WholeTrace } from '../../src/traces/index.ts'

/** What a turn led to. */
export type Outcome = Replay['then']

/** What the trace of a turn says it led to; undefined where contents were not kept. */
export const outcomeOf = ({ spans }: Pick<WholeTrace, 'spans'>): Outcome | undefined =>
  spans[0]?.output as Outcome | undefined

/** The nodes that ran, in their order. */
export const stepsOf = ({ spans }: Pick<WholeTrace, 'spans'>): Span[] =>
  spans.filter(({ parentId }) => parentId !== null && parentId === spans[0]?.id)
