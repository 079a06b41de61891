import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

const snapshot = '6f0b7f5c-0000-4000-8000-000000000000'
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a cursor', () => {
  test('can be put in a query as it is', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 1_000_000 }), (id, offset) => {
        const cursor = writeCursor({ snapshot: id, offset })
        expect(encodeURIComponent(cursor)).toBe(cursor)
        expect(cursor.length).toBeLessThan(500)
      }),
    )
  })

  test.each<[string, unknown]>([
    ['no place', [snapshot]],
    ['a place before the first', [snapshot, 0]],
    ['a negative place', [snapshot, -20]],
    ['half a place', [snapshot, 1.5]],
    ['a place past all feeds', [snapshot, 1_000_001]],
    ['a place in words', [snapshot, '20']],
    ['something more', [snapshot, 20, 'admin']],
    ['a snapshot that is no id', ["' or 1=1", 20]],
    ['no snapshot', [null, 20]],
    ['an object', { snapshot, offset: 20 }],
    ['nothing', null],
  ])('forged with %s is none', (_, value) => {
    expect(readCursor(encode(value))).toBeUndefined()
  })

  test.each<[string, (cursor: string) => string]>([
    ['cut short', (cursor) => cursor.slice(0, -1)],
    ['with something after it', (cursor) => `${cursor}!!`],
    ['with something inside', (cursor) => `${cursor.slice(0, 9)} ${cursor.slice(9)}`],
    ['padded', (cursor) => `${cursor}==`],
    ['empty', () => ''],
    ['of spaced JSON', () => Buffer.from(`["${snapshot}", 20]`).toString('base64url')],
    ['in plain JSON', () => JSON.stringify([snapshot, 20])],
  ])('that is %s is none', (_, change) => {
    expect(readCursor(change(writeCursor({ snapshot, offset: 20 })))).toBeUndefined()
  })

  test('changed in any one character is another place or none, never the same', () => {
    const cursor = writeCursor({ snapshot, offset: 20 })
    const letters = [...'ABCXYZabcxyz0189-_']
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...letters), (at, letter) => {
        fc.pre(cursor[at] !== letter)
        const forged = cursor.slice(0, at) + letter + cursor.slice(at + 1)
        expect(readCursor(forged)).not.toEqual({ snapshot, offset: 20 })
      }),
    )
  })
})
