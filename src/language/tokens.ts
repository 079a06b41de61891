import { singular, type Word, wordsOf } from '../catalog/index.ts'

/** A word of a command with the text between it and the word before. */
export interface Token extends Word {
  /** Spaces, punctuation and signs before the word: ", ", " $". */
  readonly gap: string
}

/** The words of a command; `tail` is what follows the last one. */
export interface Tokens {
  readonly text: string
  readonly list: readonly Token[]
  readonly folded: readonly string[]
  readonly stems: readonly string[]
  /** Without the ending of a plural: names of attributes are told by these. */
  readonly singulars: readonly string[]
  readonly tail: string
}

/** What has more letters is no word, and trying its parts would take forever: only so many are looked at. */
const mostLetters = 100

export const tokensOf = (text: string): Tokens => {
  const words = wordsOf(text).map(({ folded, stem, ...place }) => ({
    folded: folded.slice(0, mostLetters),
    stem: stem.slice(0, mostLetters),
    ...place,
  }))
  const gap = (i: number) => text.slice(words[i - 1]?.end ?? 0, words[i]!.start)
  return fromList(
    text,
    words.map((word, i) => ({ ...word, gap: gap(i) })),
  )
}

/** The tokens of a text, put together from a list of them. */
export const fromList = (text: string, list: readonly Token[]): Tokens => ({
  text,
  list,
  folded: list.map(({ folded }) => folded),
  stems: list.map(({ stem }) => stem),
  singulars: list.map(({ folded }) => singular(folded)),
  tail: text.slice(list.at(-1)?.end ?? 0),
})

/** The text after a token and before the next. */
export const gapAfter = ({ list, tail }: Tokens, at: number): string => list[at + 1]?.gap ?? tail

/** The words from one token up to another (exclusive), as written. */
export const quoteOf = ({ text, list }: Tokens, from: number, to: number): string =>
  from < to ? text.slice(list[from]!.start, list[to - 1]!.end) : ''

/** Whether a word was written with a capital. */
export const isCapitalAt = ({ text, list }: Pick<Tokens, 'text' | 'list'>, at: number): boolean =>
  /^\p{Lu}/u.test(text.slice(list[at]!.start))

/** Whether all letters of a word were written with capitals. */
export const isInCapitals = ({ text, list }: Pick<Tokens, 'text' | 'list'>, at: number): boolean =>
  /^\p{Lu}+$/u.test(text.slice(list[at]!.start, list[at]!.end))
