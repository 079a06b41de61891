import type { Embedder } from './embedder.ts'

/** Beyond so many texts, those before are forgotten. */
const mostKept = 20_000

const kept = new WeakMap<Embedder, Map<string, Float32Array>>()

/**
 * Vectors of texts that are asked for again and again, as the values of a catalogue are with every version of it: each
 * is made once. What fails is not kept, and tried anew when it is next asked for.
 */
export const embedOnce = async (
  embedder: Embedder,
  texts: readonly string[],
): Promise<Float32Array[]> => {
  const known = kept.get(embedder) ?? new Map<string, Float32Array>()
  kept.set(embedder, known)
  const missing = [...new Set(texts)].filter((text) => !known.has(text))
  const made = missing.length > 0 ? await embedder.embed(missing) : []
  if (known.size + missing.length > mostKept) known.clear()
  for (const [i, text] of missing.entries()) known.set(text, made[i]!)
  // After a clearing, those that were known before it are made again.
  return texts.every((text) => known.has(text))
    ? texts.map((text) => known.get(text)!)
    : embedder.embed(texts)
}
