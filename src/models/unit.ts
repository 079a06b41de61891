import { EmbedderError } from './error.ts'

/**
 * The vector of the given direction and length 1.
 *
 * @param values What a model gave, of any type: model servers are not trusted to answer as asked.
 * @throws {EmbedderError} unless these are `dimension` finite numbers, not all of them zero.
 */
export function unitVector(values: unknown, dimension: number, embedder: string): Float32Array {
  if (!isNumbers(values)) {
    throw new EmbedderError(`${embedder} gave ${typeof values} where a vector of numbers is due`)
  }
  if (values.length !== dimension) {
    throw new EmbedderError(
      `${embedder} gave a vector of ${values.length} numbers where ${dimension} are due`,
    )
  }
  const norm = Math.hypot(...values)
  // Not-a-number, an infinity or all zeros: each shows in the norm.
  if (!(norm > 0 && norm < Infinity)) {
    throw new EmbedderError(`${embedder} gave a vector of length ${norm}, which has no direction`)
  }
  return Float32Array.from(values, (value) => value / norm)
}

function isNumbers(values: unknown): values is number[] | Float32Array {
  if (values instanceof Float32Array) return true
  return Array.isArray(values) && values.every((value) => typeof value === 'number')
}
