import { type Item, type Schema, textsIn, wordsOf } from '../../src/catalog/index.ts'

/** Words that join others, and words for any item whatever. */
const empty = new Set(
  `a an and the of for with in on at to by from about set that which who one book novel story dish recipe item
  product thing tool gear`.split(/\s+/),
)

/** The stems of a tag's words that say something. */
export const contentOf = (tag: string): string[] =>
  wordsOf(tag)
    .filter(({ folded, stem }) => !empty.has(folded) && !empty.has(stem))
    .map(({ stem }) => stem)

/** "Smoky" and "smoked", "wooden" and "wood", "cookbook" and "cooking": they begin alike. */
const isAkin = (a: string, b: string): boolean => {
  if (a === b) return true
  const least = Math.max(4, Math.min(a.length, b.length) - 2)
  return a.slice(0, least) === b.slice(0, least) && Math.min(a.length, b.length) >= 4
}

/** Those of the stems that stand in texts, or words akin to them. */
export const found = (stems: readonly string[], texts: readonly string[]): string[] => {
  const own = new Set(texts.flatMap((text) => wordsOf(text).map(({ stem }) => stem)))
  return stems.filter((stem) => own.has(stem) || [...own].some((one) => isAkin(stem, one)))
}

/** Whether a text names a phrase by words akin to it. */
export const names = (text: string, phrase: string): boolean => {
  const stems = contentOf(phrase)
  return stems.length > 0 && found(stems, [text]).length === stems.length
}

/** All that is written of an item, with the other words for its values and the names of its flags. */
export const wordsAbout = (item: Item, schema: Schema): string[] => [
  ...textsIn(item),
  ...Object.entries(item.attributes).flatMap(([name, value]) => {
    const attribute = schema.get(name)
    if (value === true) return [attribute?.title ?? name]
    return [value].flat().flatMap((one) => attribute?.synonyms?.[String(one)] ?? [])
  }),
]
