/**
 * A linear classifier over hashed features: multinomial logistic regression. Feature `f` counts for label `l` with
 * `scale * table[bucketOf(f) * labels.length + l]`, where the table's weights are quantised to a byte.
 */
export interface Linear {
  labels: readonly string[]
  /** How many buckets features are hashed into: a power of two. */
  buckets: number
  scale: number
  table: Int8Array
}

/** The bucket of a feature: FNV-1a, folded. */
export const bucketOf = (feature: string, buckets: number): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i++)
    hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) & (buckets - 1)
}

/** The buckets of features, each once. */
export const bucketsOf = (features: readonly string[], buckets: number): ReadonlySet<number> =>
  new Set(features.map((feature) => bucketOf(feature, buckets)))

/** How likely each label is of what has these features: shares that sum to 1, in the order of the labels. */
export const sharesOf = (
  { labels, buckets, scale, table }: Linear,
  features: readonly string[],
): number[] => {
  const sums = labels.map(() => 0)
  for (const bucket of bucketsOf(features, buckets))
    for (let i = 0; i < sums.length; i++) sums[i]! += table[bucket * sums.length + i]!
  return softmax(sums.map((sum) => scale * sum))
}

/** Shares that sum to 1, in the proportions of the exponentials. */
export const softmax = (scores: readonly number[]): number[] => {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

/** The likeliest label. */
export const labelOf = (linear: Linear, features: readonly string[]): string => {
  const shares = sharesOf(linear, features)
  return linear.labels[shares.indexOf(Math.max(...shares))]!
}
