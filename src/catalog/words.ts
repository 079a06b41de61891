import { stemmer } from 'stemmer'
import { remembered } from './remembered.ts'
import { beginning, singular } from './singular.ts'

/** A word of a text with its place: `text.slice(start, end)` is what was written. */
export interface Word {
  /** Lower case, no diacritics, no apostrophes. */
  readonly folded: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** Lower case without diacritics, the form in which words are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** British and American spelling meet: "colour" and "color". Short words such as "hour" have only the one. */
const spelling = (word: string) =>
  word.length < 6 ? word : word.replace(/our(?=$|s$|ed$|ing$|ful$|less$|able$)/, 'or')

/** Plurals first: the stemmer alone takes "spies" and "wolves" for words of their own. */
const stemOf = remembered((word: string) => stemmer(singular(spelling(word))), 50_000)

const pattern =
  /\bw\/o\b|\p{N}+(?:[.,]\p{N}+)*|\p{Script=Han}|(?:[cdjlmnst]|(?:jus|lors|puis)?qu)(?=['’](?!mon\b)\p{L})|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*/giu

/**
 * The words of a text: runs of letters, or numbers. "PG-13" is two, "90s" two, "don't" one; but French leaves out
 * letters between words, and "l'horreur" is two; "w/o" is one. Chinese has no spaces: there each character is one, and a word is
 * found as a phrase.
 */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
    const folded = fold(written).replace(/['’]/g, '')
    return { folded, stem: stemOf(folded), start: index, end: index + written.length }
  })

/** The key under which equal phrases meet: "Comedies" and "comedy", "Sci-Fi" and "sci fi". */
export const phraseKey = (words: readonly Pick<Word, 'stem'>[]): string =>
  words.map(({ stem }) => stem).join(' ')

/** What a phrase is looked for by: its key, and how each of its words begins in any inflection. */
const sought = remembered((phrase: string) => {
  const words = wordsOf(phrase)
  // An ending may be written otherwise in the stem, "happi" and "hope", but never more than its last two letters.
  const beginnings = words.map(({ folded, stem }) => beginning(folded).slice(0, stem.length - 2))
  return { key: phraseKey(words), beginnings }
}, 1_000)

/** Whether the words of a phrase stand in a text, in order and side by side, whatever their inflection. */
export const mentions = (text: string, phrase: string): boolean => {
  const { key, beginnings } = sought(phrase)
  if (key === '') return false
  // Most texts lack the beginnings, which is quickly seen; finding all stems of a text takes ten times as long.
  const folded = fold(text).replace(/['’]/g, '')
  if (!beginnings.every((beginning) => folded.includes(beginning))) return false
  return ` ${phraseKey(wordsOf(text))} `.includes(` ${key} `)
}
