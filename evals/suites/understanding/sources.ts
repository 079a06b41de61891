import { type Item, wordsOf } from '../../../src/catalog/index.ts'
import { type GroundingSources, titleKey } from '../../../src/language/index.ts'
import { type Embedder, embedOnce, openDictionary } from '../../../src/models/index.ts'
import { titleShare } from '../../../src/retrieval/index.ts'
import type { Catalogue } from '../../catalogues/index.ts'

/**
 * What the server asks of its database, its dictionary and its embedder about a command's words, over a catalogue in
 * memory. Without an embedder no word has a meaning.
 */
export const sourcesOf = async (
  { items }: Catalogue,
  embedder?: Embedder,
): Promise<GroundingSources> => {
  const dictionary = await openDictionary()
  const inTexts = new Set(items.flatMap(textsOf).flatMap(stemsOf))
  const inTitles = new Map<string, number>()
  const titled = new Map<string, Item[]>()
  for (const item of items.toSorted((a, b) => b.popularity - a.popularity)) {
    for (const stem of new Set(stemsOf(item.title)))
      inTitles.set(stem, (inTitles.get(stem) ?? 0) + 1)
    const title = titleKey(item.title)
    titled.set(title, [...(titled.get(title) ?? []), item])
  }
  const isTitular = (word: string) => (inTitles.get(stemOf(word)) ?? 0) > titleShare * items.length
  let mean: Promise<Float32Array> | undefined
  return {
    dictionary,
    written: async (words) => new Set(words.filter((word) => inTexts.has(stemOf(word)))),
    titular: async (words) => new Set(words.filter(isTitular)),
    titled: async (phrases) => phrases.flatMap((phrase) => titled.get(phrase) ?? []),
    embed: async (texts) => (embedder ? embedder.embed(texts) : []),
    embedValues: async (values) => (embedder ? embedOnce(embedder, values) : []),
    mean: async () => {
      if (!embedder) return null
      mean ??= meanOf(items, embedder)
      return mean
    },
  }
}

const stemsOf = (text: string): string[] => wordsOf(text).map(({ stem }) => stem)

const stemOf = (word: string): string => stemsOf(word)[0] ?? word

const sampled = 256

/** The mean of the items' vectors, taken of a sample of them. */
const meanOf = async (items: readonly Item[], embedder: Embedder): Promise<Float32Array> => {
  const step = Math.max(1, Math.floor(items.length / sampled))
  const sample = items.filter((_, i) => i % step === 0).slice(0, sampled)
  const mean = new Float32Array(embedder.dimension)
  for (const vector of await embedder.embed(sample.map((item) => textsOf(item).join(', '))))
    for (const [i, value] of vector.entries()) mean[i]! += value
  const length = Math.hypot(...mean) || 1
  return mean.map((value) => value / length)
}

/** What is embedded of an item when it is imported: its title, its values and its text. */
const textsOf = ({ title, attributes, text }: Item): string[] => {
  const values = Object.values(attributes)
    .flat()
    .filter((value) => typeof value === 'string')
  return [title, ...values, text]
}
