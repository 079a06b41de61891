import fc from 'fast-check'
import { expect, test } from 'vitest'
import { liftOf } from './lift.ts'

const occurrence = fc
  .record({
    of: fc.integer({ min: 1, max: 500 }),
    share: fc.double({ min: 0.001, max: 1, noNaN: true }),
  })
  .chain(({ of, share }) => fc.integer({ min: 0, max: of }).map((items) => ({ items, of, share })))

test('half of the items against a tenth of the catalogue is five times as many, as items grow', () => {
  const lift = (of: number) => liftOf({ items: of / 2, of, share: 0.1 })
  expect(lift(100_000)).toBeCloseTo(5, 2)
  expect(lift(10)).toBeCloseTo((5 + 0.5) / 15 / 0.1)
  expect(lift(2)).toBeLessThan(lift(10))
})

test('smoothing draws the lift towards 1, and never past it', () => {
  fc.assert(
    fc.property(occurrence, (given) => {
      const raw = given.items / given.of / given.share
      const lift = liftOf(given)
      expect(lift).toBeGreaterThanOrEqual(Math.min(raw, 1) - 1e-9)
      expect(lift).toBeLessThanOrEqual(Math.max(raw, 1) + 1e-9)
    }),
  )
})

test('what the whole catalogue has is never more frequent', () => {
  expect(liftOf({ items: 7, of: 7, share: 1 })).toBe(1)
})
