import { availableParallelism } from 'node:os'
import { EmbedderError } from '../error.ts'

/** Two take 1.6 times as many texts a second as one; short texts hardly gain from more. */
const THREADS = 2

/** Runs the encoder on texts of equal token counts: one vector a text, not yet of unit length. */
export type RunEncoder = (texts: readonly (readonly number[])[]) => Promise<Float32Array[]>

/**
 * Loads an ONNX file made by `encodeEncoder`.
 *
 * A run blocks the caller's thread, since the library computes on it and helpers of its own: keep the
 * batches small.
 *
 * @param load Where the library comes from.
 * @throws {EmbedderError} when the library's native part cannot be loaded here, or refuses the model.
 */
export async function openSession(
  model: Uint8Array,
  load = () => import('onnxruntime-node'),
): Promise<RunEncoder> {
  const { InferenceSession, Tensor } = await load().catch((cause: unknown) => {
    throw new EmbedderError(
      `onnxruntime-node cannot be loaded on ${process.platform}-${process.arch}, so the built-in ` +
        'embedder is out: set TILLER_EMBEDDER=openai:MODEL (with OPENAI_API_KEY or OPENAI_BASE_URL)',
      { cause },
    )
  })
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: Math.min(THREADS, availableParallelism()),
    logSeverityLevel: 3,
  }).catch((cause: unknown) => {
    throw new EmbedderError('onnxruntime-node refuses the embedding model', { cause })
  })
  const output = session.outputNames[0]!

  return async function run(texts) {
    const ids = BigInt64Array.from(texts.flat(), BigInt)
    const shape = [texts.length, texts[0]?.length ?? 0]
    const results = await session.run({ input_ids: new Tensor('int64', ids, shape) })
    const data = results[output]!.data as Float32Array
    const width = data.length / texts.length
    return texts.map((_, index) => data.subarray(index * width, (index + 1) * width))
  }
}
