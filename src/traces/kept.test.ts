import { expect, test } from 'vitest'
import { keptSpan } from './kept.ts'
import type { Span } from './span.ts'

const span: Span = {
  id: 'a',
  parentId: null,
  name: 'a',
  kind: 'CHAIN',
  startedAt: '',
  durationMs: 1,
  attributes: {},
}
const long = Array.from({ length: 1_000 }, (_, n) => n)

test('long lists are cut, however deep they lie, more of what came in than of what came out', () => {
  const value = { a: long, b: { c: [long, 'text', null], d: 1.5, e: true } }
  const cut = (most: number) => {
    const some = long.slice(0, most)
    return { a: some, b: { c: [some, 'text', null], d: 1.5, e: true } }
  }
  expect(keptSpan({ ...span, input: value, output: value })).toEqual({
    ...span,
    input: cut(20),
    output: cut(200),
  })
})

test('a span without contents has none', () => {
  expect(keptSpan(span)).toEqual(span)
})
