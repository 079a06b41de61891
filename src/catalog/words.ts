import { stemmer } from 'stemmer'

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

const pattern = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/** The words of a text: runs of letters, or numbers. "PG-13" is two, "90s" two, "don't" one. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
    const folded = fold(written).replace(/['’]/g, '')
    return { folded, stem: stemmer(folded), start: index, end: index + written.length }
  })

/** The key under which equal phrases meet: "Comedies" and "comedy", "Sci-Fi" and "sci fi". */
export const phraseKey = (words: readonly Pick<Word, 'stem'>[]): string =>
  words.map(({ stem }) => stem).join(' ')

/** Whether the words of a phrase stand in a text, in order and side by side, whatever their inflection. */
export const mentions = (text: string, phrase: string): boolean => {
  const wanted = phraseKey(wordsOf(phrase))
  return wanted !== '' && ` ${phraseKey(wordsOf(text))} `.includes(` ${wanted} `)
}
