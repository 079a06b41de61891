import type { Candidate } from '../retrieval/index.ts'
import { normalize } from './normalize.ts'
import type { Ranked, ScoreSource, ScoreWeights } from './ranked.ts'

export interface AggregateOptions {
  weights?: ScoreWeights
  /** By item id, the part of its score that an item loses, 0 to 1. */
  penalties?: Readonly<Record<string, number>>
}

/** What is asked for outweighs what was liked before, and that what everybody likes. */
export const defaultWeights: ScoreWeights = {
  matches: 0.35,
  semantic: 0.25,
  history: 0.05,
  collaborative: 0.15,
  tags: 0.05,
  lexical: 0.1,
  popularity: 0.1,
}

/**
 * RecBot's Aggregator: one ranking from the partial scores, best first and by id where they are equal. A source that
 * has nothing to say of any candidate does not count, so that the best scores stay comparable between turns.
 */
export const aggregate = (
  candidates: readonly Candidate[],
  { weights = defaultWeights, penalties = {} }: AggregateOptions = {},
): Ranked[] => {
  const columns = (Object.keys(weights) as ScoreSource[])
    .map((source) => ({
      source,
      weight: weights[source],
      values: normalize(
        source,
        candidates.map(({ scores }) => scores[source]),
      ),
    }))
    .filter(({ weight, values }) => weight > 0 && values.some((value) => value > 0))
  // Ids are anybody's words, "constructor" among them: an object would answer for those it does not have.
  const lost = new Map(Object.entries(penalties))
  const total = columns.reduce((sum, { weight }) => sum + weight, 0)

  return candidates
    .map(({ id }, at): Ranked => {
      const parts = columns
        .map(({ source, weight, values }) => ({ source, share: (weight / total) * values[at]! }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share)
      const sum = parts.reduce((sum, { share }) => sum + share, 0)
      const penalty = lost.get(id) ?? 0
      return {
        id,
        score: Math.min(1, sum) * (1 - penalty),
        shares: parts.map(({ source, share }) => ({ source, share: share / sum })),
        penalty,
      }
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
