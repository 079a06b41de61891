import { valuesOn } from '../behavior/index.ts'
import type { Attribute, Item } from '../catalog/index.ts'

/** A tag as training knows it: its words, and the items that answer to it, by their place. */
export interface TagExample {
  text: string
  items: number[]
}

/** A value of more of the items says nothing; of fewer items nothing is learned. */
const broadest = 0.1
const fewest = 2
/** Of an item's values the first so many, of tags no more than these. */
const valuesPerItem = 12
const mostAnswering = 200
export const mostTags = 4_000

/** The items of each category, by their place: those that share a value of a core attribute. */
export const categoriesOf = (
  items: readonly Pick<Item, 'attributes'>[],
  core: readonly Attribute[],
): number[][] =>
  [...placesBy(items, (item) => wordsOf(item, core).map((word) => JSON.stringify(word)))]
    .map(([, places]) => places)
    .filter(({ length }) => length >= fewest && length <= broadest * items.length)

/**
 * Tags to learn from: a modifier and a core word that some items have both of, as predicted tags do (RecGPT). Of very
 * many every second, third and so on.
 */
export const tagExamples = (
  items: readonly Pick<Item, 'attributes'>[],
  core: readonly Attribute[],
): TagExample[] => {
  const pairs = placesBy(items, (item) => {
    const words = wordsOf(item, core).slice(0, valuesPerItem)
    return words.flatMap(([, one]) =>
      words.flatMap(([, other]) => (one === other ? [] : `${other} ${one}`)),
    )
  })
  const examples = [...pairs]
    .map(([text, items]) => ({ text, items }))
    .filter(({ items: { length } }) => length >= fewest && length <= mostAnswering)
  const step = Math.max(1, Math.ceil(examples.length / mostTags))
  return examples.filter((_, at) => at % step === 0)
}

const wordsOf = (item: Pick<Item, 'attributes'>, core: readonly Attribute[]): [string, string][] =>
  core.flatMap(({ name }) => valuesOn(item, name).map((value): [string, string] => [name, value]))

const placesBy = <T>(list: readonly T[], keysOf: (one: T) => string[]): Map<string, number[]> => {
  const places = new Map<string, number[]>()
  for (const [at, one] of list.entries())
    for (const key of new Set(keysOf(one))) {
      const known = places.get(key)
      if (known) known.push(at)
      else places.set(key, [at])
    }
  return places
}
