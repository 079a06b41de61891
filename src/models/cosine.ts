/** How alike two embeddings are: the cosine of two vectors of unit length, the inner product of others. */
export const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0)
