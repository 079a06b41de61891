import { expect, test } from 'vitest'
import { kept } from './kept.ts'

test('long lists are cut, however deep they lie, and nothing else is changed', () => {
  const long = Array.from({ length: 1_000 }, (_, n) => n)
  const value = { a: long, b: { c: [long, 'text', null], d: 1.5, e: true } }
  const cut = long.slice(0, 200)
  expect(kept(value)).toEqual({ a: cut, b: { c: [cut, 'text', null], d: 1.5, e: true } })
})
