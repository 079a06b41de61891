import { describe, expect, test } from 'vitest'
import { EmbedderError } from '../error.ts'
import { readSafetensors } from './safetensors.ts'
import { safetensorsFile } from './testing.ts'

const matrix = { dtype: 'F16', shape: [2, 2], data_offsets: [2, 10] }
const halves = Uint8Array.of(0, 0, 0x00, 0x3c, 0x00, 0xc0, 0x00, 0x38, 0x00, 0x00)

const file = (header: unknown) => safetensorsFile(header, halves)

test('finds a tensor by its name, with its shape and its numbers', () => {
  const weights = readSafetensors(file({ __metadata__: { format: 'pt' }, matrix }))
  expect(weights.floats('matrix')).toEqual({
    shape: [2, 2],
    data: Float32Array.of(1, -2, 0.5, 0),
  })
})

describe('says that the weights are unusable when', () => {
  test.each([
    ['a tensor is missing', file({})],
    ['its numbers are of another type', file({ matrix: { ...matrix, dtype: 'F32' } })],
    ['its shape does not fit its bytes', file({ matrix: { ...matrix, shape: [3, 2] } })],
    ['the file is cut short', file({ matrix }).subarray(0, -1)],
    ['the header is cut short', file({ matrix }).subarray(0, 20)],
    ['the file is empty', new Uint8Array()],
  ])('%s', (_, content) => {
    expect(() => readSafetensors(content).floats('matrix')).toThrow(EmbedderError)
  })
})
