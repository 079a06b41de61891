import { expect, test } from 'vitest'
import { isOutOfSeason } from './season.ts'

const on = (day: string) => new Date(`${day}T12:00:00Z`)

test.each([
  ['winter boots', '2026-01-10', false],
  // It is winter in the other half of the world.
  ['winter boots', '2026-07-10', false],
  ['winter boots', '2026-10-10', true],
  ['autumn walks', '2026-10-10', false],
  ['autumn walks', '2026-01-10', true],
  ['Christmas baking', '2026-12-01', false],
  ['Christmas baking', '2026-06-01', true],
  ['Valentine’s gifts', '2026-06-01', true],
  ['a December read', '2026-05-01', true],
  // A verb, a fish and a maiden name are no times of the year.
  ['march to war', '2026-09-01', false],
  ['winterfell', '2026-10-10', false],
  ['smoky tea', '2026-10-10', false],
])('“%s” on %s is out of season: %s', (phrase, day, expected) => {
  expect(isOutOfSeason(phrase, on(day))).toBe(expected)
})
