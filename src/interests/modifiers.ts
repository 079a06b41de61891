import { type KeyedEvent, valuesOn } from '../behavior/index.ts'
import type { Attribute, Item, Schema } from '../catalog/index.ts'
import type { AttributeCondition } from '../preferences/index.ts'
import { datedAttributes, decadesOf } from './decade.ts'
import { groupBy } from './finding.ts'
import { liftOf } from './lift.ts'
import { suffices, supportOf } from './support.ts'
import { valueWord, wordKey } from './tag-word.ts'

/** A word that several of the user's items of a kind have in common, with what was done to them. */
export interface Shared {
  word: AttributeCondition
  behaviours: KeyedEvent[]
}

/** What is known of the words of items. */
export interface KnownWords {
  /** Those of each item, by its id and their keys. */
  words: ReadonlyMap<string, ReadonlyMap<string, AttributeCondition>>
  /** How many of the catalogue's items have a value; undefined for a decade, which nobody has counted yet. */
  countOf: (word: AttributeCondition) => number | undefined
  /** How many items the catalogue has. */
  items: number
}

/** The words of items that may be half of a tag, by their keys: values of the core attributes, and decades. */
export const wordsOfItems = (
  items: Iterable<Item>,
  core: readonly Attribute[],
  schema: Schema,
): ReadonlyMap<string, ReadonlyMap<string, AttributeCondition>> => {
  const dated = datedAttributes([...schema.values()])
  return new Map(
    Array.from(items, (item) => {
      const values = core.flatMap(({ name }) =>
        valuesOn(item, name).map((value) => valueWord({ attribute: name, value }, schema)),
      )
      const words = [...values, ...decadesOf(item, dated)]
      return [item.id, new Map(words.map((word) => [wordKey(word), word]))]
    }),
  )
}

/** Of an interest so many values are looked at: a core word has few tags. */
const mostValues = 12

/**
 * The words that the behaviours on items of one kind share, on diverse evidence as an interest needs it: every decade,
 * and of the values those that stand out most from the whole catalogue.
 */
export const sharedWords = (
  behaviours: readonly KeyedEvent[],
  { words, countOf, items: all }: KnownWords,
): Shared[] => {
  const of = supportOf(behaviours).items
  const groups = groupBy(behaviours, ({ itemId }) => [...words.get(itemId)!.keys()])
  return [...groups]
    .flatMap(([key, behaviours]) => {
      const support = supportOf(behaviours)
      if (!suffices(support)) return []
      const word = words.get(behaviours[0]!.itemId)!.get(key)!
      const count = countOf(word)
      const standing =
        count === undefined
          ? Number.POSITIVE_INFINITY
          : Math.log(liftOf({ items: support.items, of, share: Math.min(1, count / all) })) *
            support.items
      return standing > 0 ? { standing, word, behaviours } : []
    })
    .sort((a, b) => b.standing - a.standing)
    .slice(0, mostValues)
    .map(({ word, behaviours }) => ({ word, behaviours }))
}
