import { type CatalogueView, fold, wordsOf } from '../../catalog/index.ts'
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

/** A value that a word may be another word for. */
export interface AliasTarget {
  attribute: string
  value: string
}

/** The values that words are compared with: those of short lists that are words, not names or codes. */
export const aliasTargets = (view: CatalogueView): AliasTarget[] =>
  view.vocabulary
    .filter(
      ({ attribute, value }) => isFacet(attribute, view) && /^\p{L}[\p{L} -]{3,}$/u.test(value),
    )
    .map(({ attribute, value }) => ({ attribute, value }))

/** The one value that a word is nearest to in meaning, if any; all vectors are unit long. */
export const nearestValue = (
  meaning: Float32Array,
  targets: readonly (AliasTarget & { vector: Float32Array })[],
): Alias | undefined => {
  const [first, ...others] = targets
    .map(({ attribute, value, vector }) => ({
      attribute,
      value,
      confidence: cosine(meaning, vector),
    }))
    .sort((a, b) => b.confidence - a.confidence)
  if (!first || first.confidence < nearEnough) return undefined
  // The same word may be a value of two attributes: that is no rival.
  const rival = others.find(({ value }) => fold(value) !== fold(first.value))
  return rival && first.confidence - rival.confidence < lead ? undefined : first
}

/** Whether a word may be another word for the value nearest to it: a noun or a word of its name is none. */
export const isAlias = (word: string, { value }: { value: string }): boolean =>
  (isQuality(word) || isInflected(word, value)) &&
  !(wordsOf(value).length > 1 && wordsOf(value).some(({ folded }) => folded === word))
