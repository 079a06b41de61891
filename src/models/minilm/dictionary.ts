import { z } from 'zod'
import { readTokenizer } from './source.ts'

/** The language that the built-in model was trained on; words are folded to lower case without accents. */
export interface Dictionary {
  isWord(word: string): boolean
  /** Whether it is one of the few thousand words that are used every day. */
  isCommon(word: string): boolean
}

/** The vocabulary is in the order of frequency: the words of every day are before this place. */
const firstRareWord = 7_000

const Vocabulary = z.object({ model: z.object({ vocab: z.record(z.string(), z.number()) }) })

/** What English puts after a word, and what it may take away before that. */
const endings: readonly [ending: string, instead: readonly string[]][] = [
  ['s', ['']],
  ['es', ['', 'e']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['y', ['', 'e']],
  ['ish', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ier', ['y']],
  ['iest', ['y']],
  ['ly', ['', 'le']],
  ['ness', ['']],
  ['less', ['']],
  ['ful', ['']],
]

/** The shortest word that endings are looked for at. */
const shortestBase = 4

/**
 * Tells words from misspellings: the 21,000 whole words of the built-in model's vocabulary, and their inflections.
 *
 * @throws {EmbedderError} when the package is incomplete.
 */
export const openDictionary = (): Promise<Dictionary> => {
  opened ??= readVocabulary().then(dictionaryOf)
  return opened
}

let opened: Promise<Dictionary> | undefined

/** One in so many of the words of every day stands for them all. */
const sampledWord = 20

/**
 * Two hundred words of every day, of all kinds.
 *
 * @throws {EmbedderError} when the package is incomplete.
 */
export const everydayWords = async (): Promise<string[]> =>
  Object.entries(await readVocabulary())
    .flatMap(([word, place]) =>
      place < firstRareWord && /^[a-z]{3,}$/.test(word) ? [{ word, place }] : [],
    )
    .sort((a, b) => a.place - b.place)
    .filter((_, at) => at % sampledWord === 0)
    .map(({ word }) => word)

const readVocabulary = async (): Promise<Readonly<Record<string, number>>> =>
  Vocabulary.parse(JSON.parse(await readTokenizer())).model.vocab

const dictionaryOf = (vocab: Readonly<Record<string, number>>): Dictionary => {
  const isEntry = (word: string) => Object.hasOwn(vocab, word)
  return {
    isCommon: (word) => isEntry(word) && vocab[word]! < firstRareWord,
    isWord: (word) => isEntry(word) || isInflected(word, isEntry),
  }
}

const isInflected = (word: string, isEntry: (word: string) => boolean): boolean =>
  endings.some(
    ([ending, instead]) =>
      word.endsWith(ending) &&
      instead.some((end) => {
        const base = word.slice(0, word.length - ending.length) + end
        const single = base.replace(/(.)\1$/, '$1')
        return base.length >= shortestBase && (isEntry(base) || isEntry(single))
      }),
  )
