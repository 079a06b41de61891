/**
 * Whether a value is made of ordinary words, which may stand in lower case inside a sentence: "Comedy", "Sci-Fi",
 * "Small town". "McQueen", "PG-13" and "Tom Hanks" are not.
 */
export const isOrdinary = (value: string): boolean =>
  /^\p{Lu}?\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*(?: \p{Ll}+)*$/u.test(value)

/** Whether a word names one thing, as far as its ending tells: not "running", "waterproof", "sneakers". */
const isNoun = (word: string): boolean =>
  isOrdinary(word) && !/(?:ing|ed|proof|ous|ful|less|able|ible|ive|ish|[^s]s)$/i.test(word)

/** With "a" or "an" before it, by sound, where it takes one: "a comedy", "an hour", "a unicorn". */
export const withArticle = (word: string): string => {
  if (!isNoun(word)) return word
  const asWritten = /^(?:eu|uni(?!n)|use|usu|one|ubi)/i.test(word)
  const silent = /^(?:hour|honest|honou?r|heir)/i.test(word)
  return silent || (/^[aeiou]/i.test(word) && !asWritten) ? `an ${word}` : `a ${word}`
}

/** With a capital first letter, unless the first word is a name that is written otherwise: "iPhone". */
export const capitalized = (sentence: string): string =>
  /^\S*\p{Lu}/u.test(sentence) ? sentence : sentence.replace(/^\p{Ll}/u, (c) => c.toUpperCase())
