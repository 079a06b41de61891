import type { ScoreSource } from './ranked.ts'

/**
 * A source's scores over the candidates, brought to 0 to 1 so that sources can be mixed.
 *
 * - Similarities lie in a narrow band: the band is stretched, its lower end to 0.
 * - Full text and tags have a true zero: the highest becomes 1.
 * - The part of the wants that is met is such a number already.
 * - A popularity has no scale, only an order: it becomes the part of the candidates that it surpasses or equals.
 */
export const normalize = (source: ScoreSource, scores: readonly number[]): number[] => {
  switch (source) {
    case 'semantic':
    case 'history':
    case 'collaborative':
      return stretched(scores)
    case 'lexical':
    case 'tags': {
      const highest = Math.max(0, ...scores)
      return scores.map((score) => (highest > 0 ? score / highest : 0))
    }
    case 'matches':
      return [...scores]
    case 'popularity':
      return places(scores)
  }
}

const stretched = (scores: readonly number[]) => {
  const [low, high] = [Math.min(...scores), Math.max(...scores)]
  if (low === high) return scores.map((score) => (score > 0 ? 1 : 0))
  return scores.map((score) => (score - low) / (high - low))
}

const places = (scores: readonly number[]) => {
  const sorted = [...scores].sort((a, b) => a - b)
  const reached = new Map(sorted.map((score, at) => [score, (at + 1) / sorted.length]))
  return scores.map((score) => (score > 0 ? reached.get(score)! : 0))
}
