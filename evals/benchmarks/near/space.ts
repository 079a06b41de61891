import { seeded } from '../../evaluators/index.ts'

/**
 * Vectors as embedders make them: of 384 numbers, that vary along no more than 48 ways, in a thousand topics of forty
 * fields. Topics of a field lie near each other, and overlap with those of others.
 */
const dimension = 384
const ways = 48
const fields = 40
export const topicCount = 1_000

/** How far topics lie about the middle of their field, and items about that of their topic; fields are 1 apart. */
const topicSpread = 0.6
const itemSpread = 0.5

export interface Space {
  dimension: number
  /** The vector of something about a topic; the same seed gives the same. Of unit length. */
  vectorOf(topic: number, seed: string): Float32Array
  /** The topics from the nearest to a vector to the farthest. */
  topicsNear(vector: Float32Array): number[]
}

export const openSpace = (): Space => {
  const random = seeded('space')
  const point = (spread: number, about?: Float64Array) =>
    Float64Array.from({ length: ways }, (_, at) => (about?.[at] ?? 0) + spread * random.normal())
  const axes = Array.from({ length: ways }, () =>
    Float64Array.from({ length: dimension }, () => random.normal()),
  )
  const middles = Array.from({ length: fields }, () => point(1))
  const topics = Array.from({ length: topicCount }, (_, n) =>
    point(topicSpread, middles[n % fields]),
  )
  const spread = (latent: Float64Array) => {
    const vector = new Float64Array(dimension)
    for (const [way, axis] of axes.entries())
      for (let at = 0; at < dimension; at++) vector[at]! += latent[way]! * axis[at]!
    const length = Math.hypot(...vector)
    return Float32Array.from(vector, (value) => value / length)
  }
  const centres = topics.map(spread)
  return {
    dimension,
    vectorOf(topic, seed) {
      const own = seeded(seed)
      return spread(topics[topic]!.map((value) => value + itemSpread * own.normal()))
    },
    topicsNear(vector) {
      const likeness = centres.map((centre) =>
        centre.reduce((sum, value, at) => sum + value * vector[at]!, 0),
      )
      return [...likeness.keys()].sort((a, b) => likeness[b]! - likeness[a]!)
    },
  }
}
