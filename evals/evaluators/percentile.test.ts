import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile } from './percentile.ts'

const numbers = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 })

test('the middle of an odd list, and between the middles of an even one', () => {
  expect(percentile([3, 1, 2], 0.5)).toBe(2)
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(percentile([], 0.5)).toBeNaN()
})

test('the ends are the least and the greatest, and a greater share is never a smaller value', () => {
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      expect(percentile(values, 0)).toBe(Math.min(...values))
      expect(percentile(values, 1)).toBe(Math.max(...values))
      expect(percentile(values, share)).toBeLessThanOrEqual(percentile(values, 1))
      expect(percentile(values, share / 2)).toBeLessThanOrEqual(percentile(values, share))
    }),
  )
})
