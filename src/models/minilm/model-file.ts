import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EmbedderError } from '../error.ts'
import { CONVERTER_VERSION, EncoderConfig, encodeEncoder } from './encoder.ts'
import { readSafetensors } from './safetensors.ts'
import { isSealed, seal } from './seal.ts'
import type { ModelSource } from './source.ts'

/**
 * The model as an ONNX file, converted at the first call for a folder (about a second) and read from
 * there afterwards. A file that is cut short or altered is made anew.
 *
 * @param name The beginning of the file's name; the end is a hash of what the file was made from.
 * @throws {EmbedderError} when the folder cannot be written or the source is damaged.
 */
export async function cachedModel(
  name: string,
  source: ModelSource,
  cacheDir: string,
): Promise<Uint8Array> {
  const path = join(cacheDir, `${name}-${fingerprint(source)}.onnx`)
  const cached = await readFile(path).catch(() => undefined)
  if (cached !== undefined && isSealed(cached)) return cached

  const config = EncoderConfig.parse(JSON.parse(source.config))
  const model = seal(encodeEncoder(readSafetensors(source.weights), config))
  await replaceFile(path, model).catch((cause: unknown) => {
    throw new EmbedderError(
      `the embedding model cannot be written to ${cacheDir}: let this folder be writable`,
      { cause },
    )
  })
  return model
}

function fingerprint({ weights, config }: ModelSource): string {
  const hash = createHash('sha256').update(weights).update(config).update(`${CONVERTER_VERSION}`)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Writes beside the file and renames, so that a reader, another writer or a kill in between never sees
 * or leaves half a file under the final name.
 */
async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause
  }
}
