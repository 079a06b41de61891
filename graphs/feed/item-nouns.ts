import type { CatalogueView } from '../../src/catalog/index.ts'
import { isItemNoun, plural, wordsInDoubt } from '../../src/language/index.ts'
import { meanOfItems } from '../../src/retrieval/index.ts'
import type { NodeRuntime } from './runtime.ts'

interface Known {
  mean: Promise<Float32Array | null>
  nouns: Map<string, boolean>
}

const maxKnown = 10_000
const cache = new WeakMap<CatalogueView, Known>()

/** The words of a command that are only nouns for an item of this catalogue, told by their embeddings. */
export const itemNouns = async (
  command: string,
  view: CatalogueView,
  { pool, embedder, now, signal }: NodeRuntime,
): Promise<ReadonlySet<string>> => {
  const words = wordsInDoubt(command, view, now())
  if (words.length === 0) return new Set()
  const known = cache.get(view) ?? { mean: meanOfItems(pool, embedder.name), nouns: new Map() }
  cache.set(view, known)
  const mean = await known.mean
  if (!mean) {
    // Nothing is embedded yet: ask again next time.
    cache.delete(view)
    return new Set()
  }
  const unknown = words.filter((word) => !known.nouns.has(word))
  const vectors = await embedder.embed(unknown.map(plural), signal ? { signal } : {})
  if (known.nouns.size > maxKnown) known.nouns.clear()
  for (const [i, word] of unknown.entries()) known.nouns.set(word, isItemNoun(vectors[i]!, mean))
  return new Set(words.filter((word) => known.nouns.get(word)))
}
