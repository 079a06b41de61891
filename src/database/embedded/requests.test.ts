import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Request, RequestReader } from './requests.ts'

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(type.length + 4)
  head.write(type)
  head.writeInt32BE(body.length + 4, type.length)
  return Buffer.concat([head, body])
}

const startup = message('', Buffer.from('user\0postgres\0\0'))

/** Messages that end no request, then one that does. */
const request = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('P', 'B', 'D', 'E', 'C'), fc.uint8Array())),
    fc.tuple(fc.constantFrom('Q', 'S', 'H'), fc.uint8Array()),
  )
  .map(([before, last]) =>
    Buffer.concat([...before, last].map(([type, body]) => message(type, Buffer.from(body)))),
  )

const readIn = (chunks: readonly Buffer[]): Request[] => {
  const reader = new RequestReader()
  return chunks.flatMap((chunk) => reader.read(chunk))
}

const cutAt = (bytes: Buffer, places: readonly number[]): Buffer[] => {
  const ends = [...new Set(places.map((place) => place % bytes.length))].sort((a, b) => a - b)
  return [...ends, bytes.length].map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}

describe('requests', () => {
  test('are the same wherever the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(request), fc.array(fc.nat()), (requests, places) => {
        const read = readIn(cutAt(Buffer.concat([startup, ...requests]), places))
        expect(read).toEqual([
          { kind: 'startup', bytes: startup },
          ...requests.map((bytes) => ({ kind: 'batch', bytes })),
        ])
      }),
    )
  })

  test('are the same byte by byte', () => {
    const sync = message('S', Buffer.alloc(0))
    const farewell = message('X', Buffer.alloc(0))
    const bytes = [...Buffer.concat([startup, message('P', Buffer.alloc(300)), sync, farewell])]
    const kinds = readIn(bytes.map((byte) => Buffer.from([byte]))).map(({ kind }) => kind)
    expect(kinds).toEqual(['startup', 'batch', 'terminate'])
  })

  test('are held back until the message that ends them', () => {
    const reader = new RequestReader()
    reader.read(startup)
    expect(reader.read(message('P', Buffer.from('select 1')))).toEqual([])
    expect(reader.read(message('S', Buffer.alloc(0)))).toHaveLength(1)
  })
})
