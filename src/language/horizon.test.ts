import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grammars } from './grammar/index.ts'
import { expiryOf } from './horizon.ts'

const now = new Date('2026-06-01T12:00:00Z')

describe('when something ends', () => {
  test('is so many hours from now, across days, months and years', () => {
    expect(expiryOf({ hours: 12, phrases: [] }, now)).toBe('2026-06-02T00:00:00.000Z')
    expect(expiryOf({ hours: 720, phrases: [] }, now)).toBe('2026-07-01T12:00:00.000Z')
    const eve = new Date('2027-12-31T23:00:00Z')
    expect(expiryOf({ hours: 24, phrases: [] }, eve)).toBe('2028-01-01T23:00:00.000Z')
  })

  test('is never where no hours are given', () => {
    expect(expiryOf({ phrases: [] }, now)).toBeNull()
  })

  test('is not at once where they are none', () => {
    expect(expiryOf({ hours: 0, phrases: [] }, now)).toBe(now.toISOString())
  })

  test('is later the longer it holds', () => {
    const hours = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 1_000 }), (few, more) => {
        const [sooner, later] = [few, few + more].map(
          (count) => expiryOf({ hours: count, phrases: [] }, now)!,
        )
        expect(sooner! < later!).toBe(true)
      }),
    )
  })
})

test.each(grammars.map(({ grammar }) => [grammar.language, grammar] as const))(
  '%s tells a night from a day, a weekend, a week, a month and for ever',
  (_, { horizons }) => {
    const hours = horizons.map((horizon) => horizon.hours ?? Number.POSITIVE_INFINITY)
    expect(hours.toSorted((a, b) => a - b)).toEqual([
      12,
      24,
      72,
      168,
      720,
      Number.POSITIVE_INFINITY,
    ])
  },
)
