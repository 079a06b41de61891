/** The mean of some vectors; none of no vectors. */
export const meanOf = (vectors: readonly Float32Array[]): Float32Array => {
  const mean = new Float32Array(vectors[0]?.length ?? 0)
  for (const vector of vectors)
    for (let at = 0; at < mean.length; at++) mean[at]! += vector[at]! / vectors.length
  return mean
}

/** The vector of the same direction and length 1; one of zeros stays. */
export const ofLengthOne = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

/** A vector without what all have in common, of length 1. */
export const centred = (vector: Float32Array, common: Float32Array): Float32Array =>
  ofLengthOne(vector.map((value, at) => value - (common[at] ?? 0)))
