import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Embedder } from '../embedder.ts'
import { unitVector } from '../unit.ts'
import { batchesOfEqualLength } from './batches.ts'
import { cachedModel } from './model-file.ts'
import { openSession } from './session.ts'
import { readModelSource } from './source.ts'
import { createTokenizer } from './tokenizer.ts'

const NAME = 'all-MiniLM-L6-v2-int8'
const DIMENSION = 384
/** What the model was trained on; the rest of a longer text is left out. */
const MAX_TOKENS = 256
/** A run blocks its thread: this many take some 50 ms, and more make no token cheaper. */
const TOKENS_PER_RUN = 256
/** Texts tokenised at once, for the same reason; more of them would also fill batches no better. */
const TEXTS_PER_WINDOW = 256

/**
 * The built-in embedder: all-MiniLM-L6-v2 with 8 bit weights, mean pooling, texts cut at 256 tokens. Needs
 * no network. A text's vector does not depend on the texts beside it.
 *
 * It computes on the calling thread, and every call makes a model of its own (some 200 MB): see
 * `openMiniLmThread`.
 *
 * @param cacheDir Folder of the converted model, 35 MB.
 * @throws {EmbedderError} when the model cannot be converted or loaded.
 */
export async function openMiniLm(cacheDir: string): Promise<Embedder> {
  const source = await readModelSource()
  const run = await openSession(await cachedModel(NAME, source, cacheDir))
  const tokenize = createTokenizer(source.tokenizer, MAX_TOKENS)

  return {
    name: NAME,
    dimension: DIMENSION,
    async embed(texts, { signal } = {}) {
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += TEXTS_PER_WINDOW) {
        signal?.throwIfAborted()
        const tokens = texts.slice(start, start + TEXTS_PER_WINDOW).map(tokenize)
        const lengths = tokens.map((ids) => ids.length)
        for (const batch of batchesOfEqualLength(lengths, TOKENS_PER_RUN)) {
          // Between runs others get their turn: a short text does not wait for a long list.
          await nextTurn()
          signal?.throwIfAborted()
          const raw = await run(batch.map((position) => tokens[position]!))
          batch.forEach((position, index) => {
            vectors[start + position] = unitVector(raw[index], DIMENSION, NAME)
          })
        }
      }
      return vectors
    },
  }
}
