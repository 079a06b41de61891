import { expect, test } from 'vitest'
import { decodeFloat16 } from './float16.ts'

const decode = (...codes: number[]) => [
  ...decodeFloat16(new Uint8Array(Uint16Array.from(codes).buffer)),
]

test('reads ordinary, subnormal and extreme half precision numbers exactly', () => {
  expect(decode(0x3c00, 0xc000, 0x3555)).toEqual([1, -2, 0.333251953125])
  expect(decode(0x0001, 0x03ff, 0x0400)).toEqual([2 ** -24, 1023 * 2 ** -24, 2 ** -14])
  expect(decode(0x7bff, 0x7c00, 0xfc00, 0x7e00)).toEqual([65504, Infinity, -Infinity, Number.NaN])
})

test('reads from any place in a file, aligned or not', () => {
  const file = Uint8Array.of(9, 0x00, 0x3c, 0x00, 0xc0)
  expect([...decodeFloat16(file.subarray(1))]).toEqual([1, -2])
})
