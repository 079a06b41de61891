import type { ScoreSource, ScoreWeights } from '../../src/ranking/index.ts'
import type { Candidate } from '../../src/retrieval/index.ts'

/** As usual in the literature: how little the first places of a source outweigh those after them. */
const depth = 60

/**
 * Candidates by reciprocal rank fusion of the scores that a plan weighs: what to compare mixing by weights with. Those
 * that a source scores the same share a place in it, and those that it has nothing to say of have none.
 */
export const byReciprocalRank = (
  candidates: readonly Candidate[],
  weights: ScoreWeights,
): Map<string, number> => {
  const fused = new Map(candidates.map(({ id }) => [id, 0]))
  const sources = (Object.keys(weights) as ScoreSource[]).filter((source) => weights[source] > 0)
  for (const source of sources) {
    const ranked = candidates
      .map(({ id, scores }) => ({ id, score: scores[source] }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    let place = 0
    for (const [at, { id, score }] of ranked.entries()) {
      if (ranked[at - 1]?.score !== score) place = at + 1
      fused.set(id, fused.get(id)! + 1 / (depth + place))
    }
  }
  return fused
}
