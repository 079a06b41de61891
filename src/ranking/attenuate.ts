import type { Item, Schema } from '../catalog/index.ts'
import { type Directive, isAttribute, meets } from '../preferences/index.ts'
import type { Likeness } from '../retrieval/index.ts'

/** What a penalty is told from. */
export interface AttenuateOptions {
  items: ReadonlyMap<string, Item>
  /** What less is wanted of. */
  avoids: readonly Pick<Directive, 'condition' | 'weight'>[]
  schema: Schema
  /** By item id, the cosine similarity with each text or item among `avoids`, in their order. */
  similarities: ReadonlyMap<string, readonly number[]>
  /** What is usual for each of those. */
  usual: readonly Likeness[]
}

/** So many deviations above what is usual an item is wholly what the text says: one in a thousand is. */
const wholly = 3

/**
 * RecBot's Attenuator: by item id, the part of its score that an item loses for being what is avoided, 0 to 1.
 * Items that lose nothing are left out. Each avoided thing takes its part of what the others leave: an item that is
 * wholly one of them is not redeemed by being none of the others, and one that is two of them loses more.
 *
 * Likeness to a text counts from what is usual on, in deviations: cosines have no zero of their own, and those with a
 * single word all lie below those with a sentence.
 */
export const attenuate = ({
  items,
  avoids,
  schema,
  similarities,
  usual,
}: AttenuateOptions): Map<string, number> => {
  const penalties = new Map<string, number>()
  for (const [id, item] of items) {
    let meaning = 0
    let left = 1
    for (const { condition, weight } of avoids) {
      const match = isAttribute(condition)
        ? Number(meets(item, condition, schema))
        : likeness(similarities.get(id)?.[meaning], usual[meaning++])
      left *= 1 - strength(weight) * match
    }
    if (left < 1) penalties.set(id, 1 - left)
  }
  return penalties
}

/** The part of a score that a full match loses: 0.29 for "a bit less", 0.5 for "less", 0.75 for "much less". */
const strength = (weight: number) => 1 - 2 ** -weight

const likeness = (cosine: number | undefined, usual: Likeness | undefined) => {
  if (cosine === undefined || !usual || usual.deviation === 0) return 0
  return Math.min(1, Math.max(0, (cosine - usual.mean) / (wholly * usual.deviation)))
}
