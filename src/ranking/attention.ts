import { cosine } from '../models/index.ts'

/** An item of the history: a vector of it, and how strongly it speaks of the user's taste. */
export interface Attended {
  vector: Float32Array
  weight: number
  /** The unit vector that the intent is compared with, where that is another; null for an item that has none. */
  key?: Float32Array | null
}

/**
 * How sharply the attention falls on what resembles the intent. Cosines of sentence embeddings lie close together:
 * at 0.1, a past item nearer by 0.1 counts e times as much.
 */
const temperature = 0.1

/**
 * RecBot's user vector, aware of the active intent: the mean of the history's directions, each item weighted by the
 * softmax of its likeness to the intent. Without an intent the weights stand alone. Of unit length; null when nothing in the
 * history has a positive weight. What is disliked is not attended to.
 */
export const attention = (
  intent: Float32Array | null,
  history: readonly Attended[],
): Float32Array | null => {
  const attended = history.filter(({ weight }) => weight > 0)
  if (attended.length === 0) return null
  const energies = attended.map(({ vector, key = vector }) =>
    intent && key ? cosine(intent, key) / temperature : 0,
  )
  const highest = Math.max(...energies)
  const sum = new Float32Array(attended[0]!.vector.length)
  attended.forEach(({ vector, weight }, n) => {
    const length = Math.hypot(...vector)
    if (length === 0) return
    const share = (weight * Math.exp(energies[n]! - highest)) / length
    vector.forEach((value, at) => {
      sum[at]! += share * value
    })
  })
  const length = Math.hypot(...sum)
  return length > 0 ? sum.map((value) => value / length) : null
}
