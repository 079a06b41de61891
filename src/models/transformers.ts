import { join } from 'node:path'
import { HuggingFaceTransformersEmbeddings } from '@langchain/community/embeddings/huggingface_transformers'
import type { Embedder } from './embedder.ts'
import { EmbedderError } from './error.ts'
import { fromLangChain } from './langchain.ts'

/** What {@link openTransformers} needs to know. */
export interface TransformersOptions {
  /** A model of the Hugging Face hub that has ONNX weights. */
  readonly model: string
  /** Downloaded models go to its sub-folder `transformers`. */
  readonly cacheDir: string
}

/** Small, since all of a batch is padded to its longest text and runs at once. */
const BATCH_SIZE = 16

/**
 * A model of the Hugging Face hub, run in this process by the optional package
 * `@huggingface/transformers`; downloaded at the first use.
 *
 * @throws {EmbedderError} when the package is not installed or the model cannot be loaded.
 */
export async function openTransformers(options: TransformersOptions): Promise<Embedder> {
  const name = `transformers:${options.model}`
  const embeddings = new HuggingFaceTransformersEmbeddings({
    model: options.model,
    batchSize: BATCH_SIZE,
    maxRetries: 0,
    pretrainedOptions: { cache_dir: join(options.cacheDir, 'transformers') },
  })
  const explain = (cause: unknown) =>
    new EmbedderError(
      isPackageMissing(cause)
        ? `${name} needs a package that is not installed: npm install @huggingface/transformers`
        : `${name} failed (${cause instanceof Error ? cause.message : String(cause)}): ` +
            'check that TILLER_EMBEDDER names a model with ONNX weights, and that the hub can be reached',
      { cause },
    )
  return fromLangChain({ name, embeddings, batchSize: BATCH_SIZE, explain })
}

function isPackageMissing(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'code' in cause &&
    cause.code === 'ERR_MODULE_NOT_FOUND' &&
    cause.message.includes("'@huggingface/transformers'")
  )
}
