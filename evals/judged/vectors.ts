/** The weighted sum of vectors. */
export const combined = (
  parts: readonly { vector: Float32Array; weight: number }[],
): Float32Array => {
  const sum = new Float32Array(parts[0]?.vector.length ?? 0)
  for (const { vector, weight } of parts)
    for (const [at, value] of vector.entries()) sum[at]! += weight * value
  return sum
}

export const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}
