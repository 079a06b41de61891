import { cosine } from './cosine.ts'
import { embedOnce } from './embed-once.ts'
import type { Embedder, EmbedOptions } from './embedder.ts'

/**
 * The vectors of short texts as they are to be compared with longer ones: of unit length, without what all short
 * texts have in common. A word's vector says above all that it is a word, and texts that are near to one are near to
 * all of them. What all have in common is the mean of some words of every day.
 *
 * @throws what the embedder throws.
 */
export const embedMeanings = async (
  embedder: Embedder,
  texts: readonly string[],
  options?: EmbedOptions,
): Promise<Float32Array[]> => {
  if (texts.length === 0) return []
  const { inSpan } = await import('../telemetry/index.ts')
  const attributes = {
    'gen_ai.operation.name': 'embeddings',
    'gen_ai.request.model': embedder.name,
  }
  const vectors = await inSpan(
    { name: 'embed', kind: 'EMBEDDING', attributes, input: () => texts },
    () => embedder.embed(texts, options),
  )
  const common = await commonMeaning(embedder)
  return vectors.map((vector) => without(common, vector))
}

const commons = new WeakMap<Embedder, Promise<Float32Array>>()

/** Made once for an embedder; not given up with the request that needs it first, and tried anew where it fails. */
const commonMeaning = (embedder: Embedder): Promise<Float32Array> => {
  const known = commons.get(embedder) ?? meanOfWords(embedder)
  commons.set(embedder, known)
  known.catch(() => commons.delete(embedder))
  return known
}

const meanOfWords = async (embedder: Embedder): Promise<Float32Array> => {
  const { everydayWords } = await import('./minilm/dictionary.ts')
  const sum = new Float32Array(embedder.dimension)
  for (const vector of await embedOnce(embedder, await everydayWords()))
    for (const [at, value] of vector.entries()) sum[at]! += value
  return unitOf(sum) ?? sum
}

/** What is left of a vector across another of unit length; the vector itself where that is nearly nothing. */
const without = (common: Float32Array, vector: Float32Array): Float32Array => {
  const share = cosine(vector, common)
  return unitOf(vector.map((value, at) => value - share * common[at]!)) ?? vector
}

const shortest = 0.1

const unitOf = (vector: Float32Array): Float32Array | undefined => {
  const length = Math.hypot(...vector)
  return length < shortest ? undefined : vector.map((value) => value / length)
}
