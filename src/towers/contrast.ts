/** Vectors of one dimension, one after the other, brought to length 1, and how long they were. */
export interface Unit {
  vectors: Float32Array
  lengths: Float32Array
}

export const unitOf = (raw: Float32Array, dimension: number): Unit => {
  const vectors = new Float32Array(raw.length)
  const lengths = new Float32Array(raw.length / dimension)
  for (let n = 0; n < lengths.length; n++) {
    let squares = 1e-12
    for (let at = n * dimension; at < (n + 1) * dimension; at++) squares += raw[at]! * raw[at]!
    const length = Math.sqrt(squares)
    lengths[n] = length
    for (let at = n * dimension; at < (n + 1) * dimension; at++) vectors[at] = raw[at]! / length
  }
  return { vectors, lengths }
}

/** The slope by the vectors as they were, from that by those of length 1. */
export const throughUnit = ({ vectors, lengths }: Unit, slopes: Float32Array): Float32Array => {
  const dimension = vectors.length / lengths.length
  const raw = new Float32Array(vectors.length)
  for (let n = 0; n < lengths.length; n++) {
    let along = 0
    for (let at = n * dimension; at < (n + 1) * dimension; at++) along += slopes[at]! * vectors[at]!
    for (let at = n * dimension; at < (n + 1) * dimension; at++)
      raw[at] = (slopes[at]! - along * vectors[at]!) / lengths[n]!
  }
  return raw
}

export interface Contrast {
  /** The mean over the pairs. */
  loss: number
  /** The slopes by the sought and by the found. */
  sought: Float32Array
  found: Float32Array
}

export interface ContrastOptions {
  dimension: number
  temperature: number
  /** How much the loss counts. */
  weight: number
  /** Whether the found at `other` is right for the sought at `one` as well: it is no negative then. */
  isRight: (one: number, other: number) => boolean
  /** By how much each found is drawn more often than others: taken off, or what is frequent would be pushed away. */
  correction?: Float32Array
}

/**
 * RecGPT's softmax contrastive loss: each sought vector is to be nearer to the found one of its own place than to those
 * of all other places of the batch. Vectors of length 1.
 */
export const contrast = (
  sought: Float32Array,
  found: Float32Array,
  { dimension, temperature, weight, isRight, correction }: ContrastOptions,
): Contrast => {
  const count = sought.length / dimension
  const slopes = {
    sought: new Float32Array(sought.length),
    found: new Float32Array(found.length),
  }
  const scores = new Float64Array(count)
  let loss = 0
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < count; other++) {
      const isOut = other !== one && isRight(one, other)
      scores[other] = isOut
        ? Number.NEGATIVE_INFINITY
        : product(sought, one, found, other, dimension) / temperature - (correction?.[other] ?? 0)
    }
    const highest = scores.reduce((a, b) => Math.max(a, b))
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0)
    loss += highest + Math.log(total) - scores[one]!
    for (let other = 0; other < count; other++) {
      const share = Math.exp(scores[other]! - highest) / total - (other === one ? 1 : 0)
      const slope = (weight * share) / temperature / count
      if (slope === 0) continue
      for (let at = 0; at < dimension; at++) {
        slopes.sought[one * dimension + at]! += slope * found[other * dimension + at]!
        slopes.found[other * dimension + at]! += slope * sought[one * dimension + at]!
      }
    }
  }
  return { loss: loss / count, ...slopes }
}

const product = (
  a: Float32Array,
  atA: number,
  b: Float32Array,
  atB: number,
  dimension: number,
): number => {
  let sum = 0
  for (let at = 0; at < dimension; at++) sum += a[atA * dimension + at]! * b[atB * dimension + at]!
  return sum
}
