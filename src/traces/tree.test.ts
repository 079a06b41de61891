import { expect, test } from 'vitest'
import type { Span } from './span.ts'
import { linesOf, treesOf } from './tree.ts'

const span = (
  name: string,
  parentId: string | null,
  attributes: Span['attributes'] = {},
): Span => ({
  id: name,
  parentId,
  name,
  kind: 'CHAIN',
  startedAt: '2026-06-01T12:00:00Z',
  durationMs: 2,
  attributes,
})

test('spans are shown as a tree, each under what made it, in the order in which they began', () => {
  const spans = [
    span('turn', null),
    span('a', 'turn', { count: 3, none: 0, never: false }),
    span('a1', 'a'),
    span('b', 'turn'),
    span('b1', 'b'),
  ]
  expect(linesOf(treesOf(spans))).toEqual([
    'turn    CHAIN       2.0 ms',
    '├ a     CHAIN       2.0 ms  count=3',
    '│ └ a1  CHAIN       2.0 ms',
    '└ b     CHAIN       2.0 ms',
    '  └ b1  CHAIN       2.0 ms',
  ])
})

test('a span whose parent is gone is shown all the same', () => {
  expect(treesOf([span('orphan', 'gone')]).map(({ span }) => span.name)).toEqual(['orphan'])
})
