import { expect, test } from 'vitest'
import { daysSince, periodOf } from './period.ts'
import { daysAgo, now } from './testing.ts'

test.each([
  ['2026-06-15T12:00:00.000Z', '2026-06-15'],
  ['2026-05-16T12:00:00.000Z', '2026-05-16'],
  ['2026-05-16T11:59:59.999Z', '2026-05'],
  ['2025-06-15T12:00:00.000Z', '2025-06'],
  ['2025-06-15T11:59:59.999Z', '2025'],
  ['1999-12-31T23:59:59.999Z', '1999'],
])('%s, seen from June 15, 2026, is told as %s', (at, period) => {
  expect(periodOf(at, now)).toBe(period)
})

test('what is still to come is told by its day', () => {
  expect(periodOf('2026-07-30T00:00:00.000Z', now)).toBe('2026-07-30')
})

test('days are counted in fractions, and below zero for what is still to come', () => {
  expect(daysSince(daysAgo(1.5), now)).toBe(1.5)
  expect(daysSince(daysAgo(-2), now)).toBe(-2)
})
