import { z } from 'zod'
import { EmbedderError } from '../error.ts'
import { decodeFloat16 } from './float16.ts'

/** A tensor of half precision numbers, as stored. */
export interface StoredTensor {
  readonly shape: readonly number[]
  /** Row by row, two bytes a number. */
  readonly bytes: Uint8Array
}

/** A tensor of single precision numbers, row by row. */
export interface FloatTensor {
  readonly shape: readonly number[]
  readonly data: Float32Array
}

/** The tensors of a safetensors file, by name. */
export interface Weights {
  /** @throws {EmbedderError} when the file has no half precision tensor of that name. */
  stored(name: string): StoredTensor
  /** @throws {EmbedderError} as {@link Weights.stored} does. */
  floats(name: string): FloatTensor
}

const Header = z.record(
  z.string(),
  z.looseObject({
    dtype: z.string().optional(),
    shape: z.array(z.number()).optional(),
    /** First byte and the byte after the last, counted from the end of the header. */
    data_offsets: z.tuple([z.number(), z.number()]).optional(),
  }),
)

/**
 * Reads a safetensors file: eight bytes with the header's length, a JSON header, then the numbers.
 *
 * @throws {EmbedderError} when the file is cut short or something else altogether.
 */
export function readSafetensors(file: Uint8Array): Weights {
  const { header, body } = split(file)
  const stored = (name: string): StoredTensor => {
    const { dtype, shape = [], data_offsets: [start, end] = [0, 0] } = header[name] ?? {}
    const count = shape.reduce((product, size) => product * size, 1)
    if (dtype !== 'F16' || end - start !== 2 * count || end > body.length) {
      throw new EmbedderError(`the model's weights hold no tensor ${name}: run npm ci`)
    }
    return { shape, bytes: body.subarray(start, end) }
  }
  return {
    stored,
    floats(name) {
      const { shape, bytes } = stored(name)
      return { shape, data: decodeFloat16(bytes) }
    },
  }
}

function split(file: Uint8Array) {
  try {
    const size = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true))
    const header = Header.parse(JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + size))))
    return { header, body: file.subarray(8 + size) }
  } catch (cause) {
    throw new EmbedderError("the model's weights are damaged: run npm ci", { cause })
  }
}
