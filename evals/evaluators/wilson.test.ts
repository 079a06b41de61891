import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

test('the interval holds the share, lies in 0 to 1, and narrows with more cases', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), (a, b) => {
      const total = a + b
      const { low, high } = wilson(a, total)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      if (total === 0) return
      expect(low).toBeLessThanOrEqual(a / total + 1e-12)
      expect(high).toBeGreaterThanOrEqual(a / total - 1e-12)
      const more = wilson(a * 10, total * 10)
      expect(more.high - more.low).toBeLessThan(high - low)
    }),
  )
})

test('no failure in 100 cases is not proof of none', () => {
  expect(wilson(0, 100).high).toBeCloseTo(0.037, 3)
})
