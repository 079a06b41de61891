import type { Item, Schema } from '../catalog/index.ts'
import { type Directive, isAttribute, meets } from '../preferences/index.ts'

/** What a penalty is told from. */
export interface AttenuateOptions {
  items: ReadonlyMap<string, Item>
  /** What less is wanted of. */
  avoids: readonly Pick<Directive, 'condition' | 'weight'>[]
  schema: Schema
  /** By item id, the cosine similarity with each text or item among `avoids`, in their order. */
  similarities: ReadonlyMap<string, readonly number[]>
}

/** Below this cosine two texts have nothing to do with each other. */
const unrelated = 0.2
/** From this cosine on an item is wholly what the text says: a phrase and a description seldom come closer. */
const sameThing = 0.6

/**
 * RecBot's Attenuator: by item id, the part of its score that an item loses for being what is avoided, 0 to 1.
 * Items that lose nothing are left out. Of several avoided things the worst counts, not their mean: an item that is
 * wholly one of them is not redeemed by being none of the others.
 */
export const attenuate = ({
  items,
  avoids,
  schema,
  similarities,
}: AttenuateOptions): Map<string, number> => {
  const penalties = new Map<string, number>()
  for (const [id, item] of items) {
    let meaning = 0
    let penalty = 0
    for (const { condition, weight } of avoids) {
      const match = isAttribute(condition)
        ? Number(meets(item, condition, schema))
        : likeness(similarities.get(id)?.[meaning++] ?? 0)
      penalty = Math.max(penalty, strength(weight) * match)
    }
    if (penalty > 0) penalties.set(id, penalty)
  }
  return penalties
}

/** The part of a score that a full match loses: 0.29 for "a bit less", 0.5 for "less", 0.75 for "much less". */
const strength = (weight: number) => 1 - 2 ** -weight

const likeness = (cosine: number) =>
  Math.min(1, Math.max(0, (cosine - unrelated) / (sameThing - unrelated)))
