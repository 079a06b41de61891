import { normalize, type ScoreSource, type ScoreWeights } from '../../src/ranking/index.ts'
import type { Candidate } from '../../src/retrieval/index.ts'

/** Candidates of one turn, and which of them are better than which others. */
export interface Example {
  candidates: readonly Candidate[]
  /** Ids. */
  better: readonly string[]
  worse: readonly string[]
}

const rounds = 300
const rate = 2

/**
 * The weights that put what is better above what is worse most surely, none of them below 0 and 1 in sum: pairwise
 * logistic regression (RankNet with a linear model) on the scores as the aggregator mixes them. Each example counts
 * as much as any other.
 */
export const learnWeights = (examples: readonly Example[]): ScoreWeights => {
  const [some] = examples.flatMap(({ candidates }) => candidates.slice(0, 1))
  const sources = Object.keys(some?.scores ?? {}) as ScoreSource[]
  const apart = examples.map((example) => differences(example, sources))
  const weights = sources.map(() => 1 / sources.length)
  for (let round = 0; round < rounds; round++) {
    const slope = sources.map(() => 0)
    for (const pairs of apart)
      for (const pair of pairs) {
        const margin = pair.reduce((sum, value, at) => sum + value * weights[at]!, 0)
        const doubt = 1 / (1 + Math.exp(margin)) / pairs.length / apart.length
        for (const [at, value] of pair.entries()) slope[at]! += doubt * value
      }
    for (const [at, value] of slope.entries())
      weights[at] = Math.max(0, weights[at]! + rate * value)
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return Object.fromEntries(
    sources.map((source, at) => [source, weights[at]! / total]),
  ) as ScoreWeights
}

/** By how much each better candidate is above each worse one, source by source. */
const differences = (
  { candidates, better, worse }: Example,
  sources: readonly ScoreSource[],
): number[][] => {
  const columns = sources.map((source) =>
    normalize(
      source,
      candidates.map(({ scores }) => scores[source]),
    ),
  )
  const places = new Map(candidates.map(({ id }, at) => [id, at]))
  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const at = places.get(id)
      return at === undefined ? [] : [columns.map((column) => column[at]!)]
    })
  const others = rowsOf(worse)
  return rowsOf(better).flatMap((row) =>
    others.map((other) => row.map((value, at) => value - other[at]!)),
  )
}
