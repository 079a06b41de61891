import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytes, type Chunks, float, integer, join, message, text } from './protobuf.ts'

type Value = bigint | number | Uint8Array
type Field = readonly [field: number, value: Value]

/** The least reader of the wire format that tells whether the writer keeps to it. */
function read(encoded: Uint8Array): Field[] {
  const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength)
  const fields: Field[] = []
  let offset = 0
  const varint = () => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = view.getUint8(offset++)
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return BigInt.asIntN(64, value)
    }
  }
  const value = (wireType: number): Value => {
    if (wireType === 0) return varint()
    const length = wireType === 5 ? 4 : Number(varint())
    const start = offset
    offset += length
    return wireType === 5 ? view.getFloat32(start, true) : encoded.slice(start, offset)
  }
  while (offset < encoded.length) {
    const tag = Number(varint())
    fields.push([tag >> 3, value(tag & 7)])
  }
  return fields
}

const field = fc.integer({ min: 1, max: 2 ** 28 - 1 })
const run = fc.uint8Array({ maxLength: 300 })

const scalar: fc.Arbitrary<{ field: Field; chunks: Chunks }> = fc.oneof(
  fc.tuple(field, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })).map(([number, value]) => ({
    field: [number, value] as const,
    chunks: integer(number, value),
  })),
  fc.tuple(field, fc.float({ noNaN: true })).map(([number, value]) => ({
    field: [number, value] as const,
    chunks: float(number, value),
  })),
  fc.tuple(field, run).map(([number, value]) => ({
    field: [number, value] as const,
    chunks: bytes(number, value),
  })),
  fc.tuple(field, fc.string({ unit: 'grapheme' })).map(([number, value]) => ({
    field: [number, new TextEncoder().encode(value)] as const,
    chunks: text(number, value),
  })),
)

test('a reader finds every field that was written, in order and unchanged', () => {
  fc.assert(
    fc.property(fc.array(scalar, { maxLength: 20 }), (written) => {
      const encoded = join(written.flatMap(({ chunks }) => chunks))
      expect(read(encoded)).toEqual(written.map(({ field }) => field))
    }),
  )
})

test('a message within messages is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.array(scalar, { maxLength: 9 }),
      fc.array(field, { maxLength: 5 }),
      (written, path) => {
        const body = written.map(({ chunks }) => chunks)
        const nested = path.reduce<Chunks>((inner, number) => message(number, inner), body.flat())
        let encoded = join(nested)
        for (const number of path.toReversed()) {
          const [only] = read(encoded)
          expect(only?.[0]).toBe(number)
          encoded = only?.[1] as Uint8Array
        }
        expect(read(encoded)).toEqual(written.map(({ field }) => field))
      },
    ),
  )
})

test('known encodings: 150 is 96 01, minus one takes ten bytes', () => {
  expect([...join(integer(1, 150))]).toEqual([0x08, 0x96, 0x01])
  expect([...join(integer(1, -1))]).toEqual([0x08, ...Array(9).fill(0xff), 0x01])
})
