import { type CatalogueView, fold, titleOf, wordsOf } from '../../catalog/index.ts'
import { cosine } from '../../models/index.ts'
import type { Alias } from '../grounding.ts'
import { isFacet } from './facets.ts'

/**
 * From this cosine between a word and the mean of all items on, the word is a noun for an item of this catalogue
 * ("films", "shoes") and asks for nothing. Measured on films, shoes and games with the built-in embedder: such nouns
 * are at 0.47 to 0.60 in the plural, what only some items are about mostly below 0.45.
 */
const likeAnItem = 0.46

/**
 * A word means a value when they are this near, and the next value is so much further. Measured with the built-in
 * embedder: "scary" is .73 from "Horror" and .41 from the next, "creepy" .64 and .46, "violent" .60 from "Crime" and
 * .53 from "War".
 */
const nearEnough = 0.6
const lead = 0.15

/**
 * A flag says a whole sentence, of which people say one word or another way round: it may be further, where everything
 * else is further still. "Dogs welcome" is .52 from "Pets allowed" and .28 from the next.
 */
const farthest = 0.5
const clearLead = 0.2

/**
 * From here on a word is as good as the value's name, and what is said of it may be a must; below it is a guess. In
 * between lie "creepy" (.64 from "Horror") and much that means something else: "unusual", .60 from "Mystery".
 */
export const sureEnough = 0.7

/**
 * A quality may be another word for a value. A noun is mostly more than that: sandals are shoes and Warsaw is in
 * Poland, but who asks for them does not ask for any shoes, or all of Poland.
 */
const isQuality = (word: string): boolean =>
  /..(y|ic|ous|ful|ent|ant|al|ive|able|ible|ish|some|less)$/.test(word)

/** "silvery" is "Silver" inflected: no guess, however far it is. */
const isInflected = (word: string, value: string): boolean => word.startsWith(fold(value))

/** Whether a word is as good as the name of the value that it means. */
export const isSure = (
  word: string,
  { value, confidence }: Pick<Alias, 'value' | 'confidence'>,
): boolean => confidence >= sureEnough || isInflected(word, value)

/** The form in which a word is compared with the items: they are many. */
export const plural = (word: string): string => (word.endsWith('s') ? word : `${word}s`)

/** Whether a plural with this vector is a noun for an item; both vectors are unit long. */
export const isItemNoun = (word: Float32Array, meanOfItems: Float32Array): boolean =>
  cosine(word, meanOfItems) >= likeAnItem

/**
 * Whether items are of several kinds, each a noun for an item: a shop has shoes and clothes. There only words of every
 * day, "things", are nouns for any item: "leggings" are some of them.
 */
export const haveKinds = (
  targets: readonly (AliasTarget & { vector: Float32Array })[],
  meanOfItems: Float32Array,
  { schema }: Pick<CatalogueView, 'schema'>,
): boolean => {
  const kinds = new Map<string, number>()
  for (const { attribute, vector } of targets)
    if (schema.get(attribute)?.kind === 'category' && isItemNoun(vector, meanOfItems))
      kinds.set(attribute, (kinds.get(attribute) ?? 0) + 1)
  return [...kinds.values()].some((count) => count > 1)
}

/** A value that a word may be another word for. */
export interface AliasTarget {
  attribute: string
  value: string
  /** It is a flag, by its title. */
  isFlag?: true
}

/** The values that words are compared with: those of short lists that are words, not names or codes; and all flags. */
export const aliasTargets = (view: CatalogueView): AliasTarget[] => [
  ...view.vocabulary
    .filter(
      ({ attribute, value }) => isFacet(attribute, view) && /^\p{L}[\p{L} -]{3,}$/u.test(value),
    )
    .map(({ attribute, value }) => ({ attribute, value })),
  ...flagTargets(view),
]

/** What a flag says of an item is told by its title: "Pets allowed". */
export const flagTargets = ({ attributes }: Pick<CatalogueView, 'attributes'>): AliasTarget[] =>
  attributes.flatMap((attribute) =>
    attribute.kind === 'flag'
      ? { attribute: attribute.name, value: titleOf(attribute), isFlag: true as const }
      : [],
  )

/** The one value that a word is nearest to in meaning, if any; all vectors are unit long. */
export const nearestValue = (
  meaning: Float32Array,
  targets: readonly (AliasTarget & { vector: Float32Array })[],
): Alias | undefined => {
  const [first, ...others] = targets
    .map(({ vector, ...target }) => ({ ...target, confidence: cosine(meaning, vector) }))
    .sort((a, b) => b.confidence - a.confidence)
  if (!first) return undefined
  // The same word may be a value of two attributes: that is no rival.
  const rival = others.find(({ value }) => fold(value) !== fold(first.value))
  const ahead = first.confidence - (rival?.confidence ?? 0)
  const isNear = first.confidence >= nearEnough && (!rival || ahead >= lead)
  const isOfFlag = first.isFlag && first.confidence >= farthest && ahead >= clearLead
  return isNear || isOfFlag ? first : undefined
}

/**
 * Whether a word may be another word for the value nearest to it: a noun or a word of its name is none. But who names
 * what a flag is about means the flag.
 */
export const isAlias = (
  word: string,
  { value, isFlag }: Pick<Alias, 'value' | 'isFlag'>,
): boolean =>
  isFlag ||
  ((isQuality(word) || isInflected(word, value)) &&
    !(wordsOf(value).length > 1 && wordsOf(value).some(({ folded }) => folded === word)))
