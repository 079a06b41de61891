import type { Attribute } from '../../../src/catalog/index.ts'
import type { Predicate } from '../../../src/retrieval/index.ts'
import { type Space, topicCount } from './space.ts'

/** What the filters ask of. `lot` has nothing to do with what an item is about. */
export const attributes: Attribute[] = [
  { name: 'topic', kind: 'category' },
  { name: 'lot', kind: 'number' },
]
export const lots = 10_000

/**
 * How what a filter leaves lies about what is sought: all over; near it; anywhere but near it, as what is left where
 * somebody wants none of a kind and seeks what is like it; or as far from it as there is anything.
 */
export const relations = ['independent', 'near', 'apart', 'far'] as const
export type Relation = (typeof relations)[number]

/** The parts of the items that filters leave. */
export const shares = [1, 0.5, 0.1, 0.01, 0.001]

export interface Filter {
  share: number
  relation: Relation
  predicate: Predicate
}

/** The part of the topics that is near. */
const nearPart = 0.1

/** The filters for one vector that is sought: each share in each relation. */
export const filtersFor = (vector: Float32Array, space: Space): Filter[] => {
  const nearest = space.topicsNear(vector)
  const within = (topics: readonly number[]): Predicate => ({
    op: 'equals',
    attribute: 'topic',
    anyOf: topics.map((topic) => `topic ${topic}`),
  })
  return shares.flatMap((share): Filter[] => {
    if (share === 1) return [{ share, relation: 'independent', predicate: { op: 'and', of: [] } }]
    const topics = Math.round(share * topicCount)
    const apart = nearest.slice(nearPart * topicCount)
    return [
      {
        share,
        relation: 'independent',
        predicate: { op: 'compares', attribute: 'lot', operator: '<', value: share * lots },
      },
      { share, relation: 'near', predicate: within(nearest.slice(0, topics)) },
      { share, relation: 'apart', predicate: within(spread(apart, topics)) },
      { share, relation: 'far', predicate: within(nearest.slice(-topics)) },
    ]
  })
}

/** So many of a list, one as far from the next as any. */
const spread = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, n) => list[Math.floor((n * list.length) / count)]!)
