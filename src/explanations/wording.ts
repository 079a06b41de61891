/**
 * Whether a value is made of ordinary words, which may stand in lower case inside a sentence: "Comedy", "Small town".
 * "McQueen", "PG-13", "Sci-Fi" and "Tom Hanks" are not.
 */
export const isOrdinary = (value: string): boolean =>
  /^\p{Lu}?\p{Ll}+(?:-\p{Ll}+)*(?: \p{Ll}+)*$/u.test(value)

/**
 * Endings of words that name one thing. A word may as well be a quality, a matter or several things ("scary",
 * "action", "children"): it takes an article only where its ending tells, for none reads well and a wrong one does not.
 */
const oneThing = /(?:[gm]edy|tery|entary|graphy|tasy|ller|oter|rmer|stern|ama|mance|nture)$/i

/** With "a" or "an" before it where it takes one: "a comedy", "an adventure". */
export const withArticle = (word: string): string => {
  if (!isOrdinary(word) || !oneThing.test(word)) return word
  return /^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`
}

/** With a capital first letter, unless the first word is a name that is written otherwise: "iPhone". */
export const capitalized = (sentence: string): string =>
  /^\S*\p{Lu}/u.test(sentence) ? sentence : sentence.replace(/^\p{Ll}/u, (c) => c.toUpperCase())
