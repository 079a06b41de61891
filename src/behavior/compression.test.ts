import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shoe } from '../catalog/testing.ts'
import { charactersPerToken, compress } from './compression.ts'
import { isReliable, type KeyedEvent, reliableTypes } from './reliable.ts'
import { daysAgo, histories, now } from './testing.ts'

const items = new Map([1, 2, 3, 4].map((n) => [`shoe-${n}`, shoe(n)]))
const core = [
  { name: 'use', kind: 'tags' as const },
  { name: 'colour', kind: 'category' as const },
]
const given = { items, core, now }
const shoeHistories = histories([...items.keys(), 'gone'])
const event = (key: string, type: KeyedEvent['type'], itemId: string, days: number) => ({
  key,
  type,
  itemId,
  at: daysAgo(days),
})

test('only deliberate behaviour in favour is reliable', () => {
  expect(reliableTypes).toEqual(['like', 'save', 'purchase', 'watch'])
})

test('with room enough every reliable behaviour is kept, in order, and no other', () => {
  fc.assert(
    fc.property(shoeHistories, (history) => {
      const { behaviours, report } = compress(history, given)
      expect(behaviours).toEqual(history.filter(isReliable))
      expect([report.events, report.kept]).toEqual([history.length, behaviours.length])
    }),
  )
})

test('with less room the newest that fit are kept, never an older one in place of a newer', () => {
  fc.assert(
    fc.property(shoeHistories, fc.integer({ min: 0, max: 200 }), (history, tokens) => {
      const { text, behaviours, report } = compress(history, { ...given, tokens })
      expect(text.length).toBeLessThanOrEqual(tokens * charactersPerToken)
      expect(report.charactersAfter).toBe(text.length)
      const reliable = history.filter(isReliable)
      expect(behaviours).toEqual(reliable.slice(reliable.length - behaviours.length))
      // What is told is what a history of the kept behaviours alone would tell.
      expect(compress(behaviours, given).text).toBe(text)
      if (behaviours.length === reliable.length) return
      const oneMore = reliable.slice(reliable.length - behaviours.length - 1)
      expect(compress(oneMore, given).text.length).toBeGreaterThan(tokens * charactersPerToken)
    }),
  )
})

test('an item is shortened to its title and a few values of its core attributes, on one line', () => {
  const many = new Map(items)
  many.set('shoe-1', {
    ...shoe(1, { use: ['Running', 'Hiking', 'Football', 'Dancing'], care: 'Wash by hand.' }),
    title: 'Shoe\n one',
  })
  const history = [event('k', 'like', 'shoe-1', 2), event('l', 'save', 'gone', 1)]
  expect(compress(history, { ...given, items: many }).text).toBe(
    '2026-06-13 (like) | e2 Shoe one (Running, Hiking, Football; Red)\n2026-06-14 (save) | e1 gone',
  )
})

test('an item without any core value is told by its title alone', () => {
  const bare = new Map([['shoe-1', { ...shoe(1), attributes: {} }]])
  const { text } = compress([event('k', 'watch', 'shoe-1', 500)], { ...given, items: bare })
  expect(text).toBe('2025 (watch) | e1 Shoe 1')
})

test('a long and repetitive history becomes a small part of itself', () => {
  const history = Array.from({ length: 1_000 }, (_, i) =>
    event(`k${i}`, i % 2 ? 'watch' : 'like', `shoe-${1 + (i % 4)}`, 1_000 - i),
  )
  const { report } = compress(history, given)
  expect(report.kept).toBe(1_000)
  expect(report.charactersAfter).toBeLessThan(report.charactersBefore / 5)
})

test('a history without a reliable behaviour leaves nothing to read', () => {
  const history = [event('k', 'click', 'shoe-1', 1), event('l', 'hide', 'shoe-2', 1)]
  expect(compress(history, given)).toEqual({
    text: '',
    behaviours: [],
    report: { events: 2, kept: 0, charactersBefore: 0, charactersAfter: 0 },
  })
})
