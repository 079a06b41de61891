import { expect, test } from 'vitest'
import { reasonOf } from './reason.ts'
import { daysAgo, did } from './testing.ts'

const facts = {
  counted: [did('like', 1, 3), did('watch', 2, 2), did('like', 3, 2), did('purchase', 3, 1)],
  occurrence: { items: 6, of: 14, share: 0.0912 },
  occasions: 4,
  latest: daysAgo(1),
  since: undefined,
}

test('a reason says how many, of what, when, and what the catalogue has', () => {
  expect(reasonOf(facts)).toBe(
    '6 of the 14 items you liked, watched, or bought have it, over 4 occasions until Jun 14, 2026; ' +
      'of the catalogue 9.1% have it.',
  )
})

test('it says since when it was counted, after the interest was deleted once', () => {
  expect(reasonOf({ ...facts, counted: [did('save', 1, 1)], since: daysAgo(5) })).toContain(
    'items you saved since Jun 10, 2026 have it',
  )
})

test('a small part of the catalogue is not rounded to none', () => {
  const occurrence = { items: 3, of: 14, share: 0.00042 }
  expect(reasonOf({ ...facts, occurrence })).toContain('of the catalogue 0.042% have it')
})
