import type { CatalogueView } from '../../src/catalog/index.ts'
import { type Grounding, ground } from '../../src/language/index.ts'
import { embedOnce, openDictionary } from '../../src/models/index.ts'
import { meanOfItems, titledItems, titleWords, wordsInItems } from '../../src/retrieval/index.ts'
import type { NodeRuntime } from './runtime.ts'

/** What the items and the embedder say of a command's words. */
export const groundingOf = async (
  command: string,
  view: CatalogueView,
  { pool, embedder, now, signal }: NodeRuntime,
): Promise<Grounding> => {
  const dictionary = await openDictionary()
  return ground(
    command,
    { view, now: now() },
    {
      dictionary,
      written: async (words) => new Set(await wordsInItems(pool, words)),
      titular: async (words) => new Set(await titleWords(pool, words)),
      titled: (phrases) => titledItems(pool, phrases),
      embed: (texts) => embedder.embed(texts, signal ? { signal } : {}),
      // Not given up with the command: the next one needs them too.
      embedValues: (values) => embedOnce(embedder, values),
      mean: () => meanOfItems(pool, embedder.name),
    },
  )
}
