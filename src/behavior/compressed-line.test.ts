import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, writeLine } from './compressed-line.ts'
import type { BehaviorEvent } from './event.ts'
import { periodOf } from './period.ts'
import { daysAgo, histories, now } from './testing.ts'

const event = (type: BehaviorEvent['type'], itemId: string, days: number): BehaviorEvent => ({
  type,
  itemId,
  at: daysAgo(days),
})

const text = (history: readonly BehaviorEvent[]) =>
  linesOf(history, now).map((line) => writeLine(line, (id) => id.toUpperCase()))

test('no behaviour is lost or told twice, whatever the history', () => {
  fc.assert(
    fc.property(histories(['a', 'b', 'c']), (history) => {
      const told = linesOf(history, now).flatMap(({ periods, items }) =>
        periods.flatMap(({ period, types }) =>
          types.flatMap((type) =>
            items.flatMap(({ itemId, times }) =>
              Array.from({ length: times }, () => `${period} ${type} ${itemId}`),
            ),
          ),
        ),
      )
      const given = history.map((one) => `${periodOf(one.at, now)} ${one.type} ${one.itemId}`)
      expect(told.toSorted()).toEqual(given.toSorted())
    }),
  )
})

test('no two lines have the same items, and no line the same period twice', () => {
  fc.assert(
    fc.property(histories(['a', 'b']), (history) => {
      const lines = linesOf(history, now)
      const sequences = lines.map(({ items }) => JSON.stringify(items))
      expect(new Set(sequences).size).toBe(sequences.length)
      for (const { periods } of lines)
        expect(new Set(periods.map(({ period }) => period)).size).toBe(periods.length)
    }),
  )
})

test('behaviours on the same items share a line, by period and then by behaviour', () => {
  expect(
    text([
      event('watch', 'a', 100),
      event('watch', 'b', 99),
      event('like', 'a', 3),
      event('save', 'a', 3),
      event('like', 'b', 3),
      event('save', 'b', 3),
      event('like', 'c', 2),
    ]),
  ).toEqual(['2026-03 (watch), 2026-06-12 (like, save) | A, B', '2026-06-13 (like) | C'])
})

test('what was done several times in a period is told once, with how often', () => {
  expect(text([event('watch', 'a', 2), event('watch', 'a', 2.1), event('watch', 'b', 2)])).toEqual([
    '2026-06-13 (watch) | A ×2, B',
  ])
})

test('the order of the items counts: another sequence is another line', () => {
  expect(
    text([
      event('like', 'a', 2),
      event('like', 'b', 2),
      event('like', 'b', 1),
      event('like', 'a', 1),
    ]),
  ).toEqual(['2026-06-13 (like) | A, B', '2026-06-14 (like) | B, A'])
})
