import type { TestCatalogue } from './testing.ts'

const syllables = ['ba', 'ke', 'lo', 'mu', 'ni', 'ra', 'se', 'to']

/** The n-th of 512 words that mean nothing. */
const wordOf = (n: number): string =>
  [n >> 6, n >> 3, n].map((digit) => syllables[digit % syllables.length]).join('')

const howMany = syllables.length ** 3

/** Items of which each has a word of its own: what is wished of one says nothing of another. */
export const words: TestCatalogue = {
  attributes: [{ name: 'words', kind: 'tags' }],
  items: Array.from({ length: howMany }, (_, n) => ({
    id: `item-${n}`,
    title: `Item ${n}`,
    text: '',
    popularity: n,
    attributes: { words: [wordOf(n)] },
  })),
}

/** The n-th of commands that make one directive each, in whichever order they come. */
export const wishInWords = (n: number): string => `no ${wordOf(n)}`

/** The n-th of commands that make one of another kind, which every tool has a part in where a wish is in force. */
export const preferenceInWords = (n: number): string => `less ${wordOf(n)}`
