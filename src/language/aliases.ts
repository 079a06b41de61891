import { type CatalogueView, wordsOf } from '../catalog/index.ts'
import { cosine } from '../models/index.ts'
import { isFacet } from './facets.ts'
import type { WordGround } from './grounding.ts'

/**
 * From this cosine between a word and the mean of all items on, the word is a noun for an item of this catalogue
 * ("films", "shoes") and asks for nothing. Measured on films, shoes and games with the built-in embedder: such nouns
 * are at 0.47 to 0.60 in the plural, what only some items are about mostly below 0.45.
 */
const likeAnItem = 0.46

/**
 * A word means a value when they are this near, and the next value is so much further. Measured with the built-in
 * embedder: "scary" is .73 from "Horror" and .41 from the next, "creepy" .64 and .46, "violent" .60 from "Crime" and
 * .53 from "War", "hoodie" .65 from "Clothing" and .52 from "Accessories".
 */
const nearEnough = 0.6
const lead = 0.15

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

/** The one value that a word means, if any; a word of its name is none. All vectors are unit long. */
export const aliasOf = (
  word: string,
  meaning: Float32Array,
  targets: readonly (AliasTarget & { vector: Float32Array })[],
): WordGround['alias'] => {
  const [first, ...others] = targets
    .map(({ attribute, value, vector }) => ({
      attribute,
      value,
      confidence: cosine(meaning, vector),
    }))
    .sort((a, b) => b.confidence - a.confidence)
  if (!first || first.confidence < nearEnough) return undefined
  if (wordsOf(first.value).length > 1 && wordsOf(first.value).some(({ folded }) => folded === word))
    return undefined
  // The same word may be a value of two attributes: that is no rival.
  const rival = others.find(({ value }) => value !== first.value)
  return rival && first.confidence - rival.confidence < lead ? undefined : first
}
