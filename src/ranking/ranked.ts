import type { Candidate } from '../retrieval/index.ts'

/** Where a score comes from. */
export type ScoreSource = keyof Candidate['scores']

/** What else raises a score: a rule that was set for every ranking. */
export type ShareSource = ScoreSource | 'boost' | 'freshness'

/** How much each source counts. */
export type ScoreWeights = Readonly<Record<ScoreSource, number>>

/** An item's place in a ranking and what put it there. */
export interface Ranked {
  id: string
  /** 0 to 1, the penalty taken off. */
  score: number
  /** Each source's part of the score, largest first: they sum to 1, and a source that gave nothing is not there. */
  shares: { source: ShareSource; share: number }[]
  /** The part of the score that was lost for being what is avoided, 0 to 1. */
  penalty: number
  /** Whether it owes its place to exploration, not to its score. */
  explored?: boolean | undefined
}
