import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bootstrap } from './bootstrap.ts'
import { percentile } from './percentile.ts'
import { wilson } from './wilson.ts'

describe('Wilson’s interval', () => {
  // The first four are the examples of Newcombe (1998), method 3; the others follow from its formula by hand.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [1, 1, 0.2065, 1],
    [5, 10, 0.2366, 0.7634],
  ])('of %d in %d is %d to %d', (hits, total, low, high) => {
    const interval = wilson(hits, total)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('of the misses is that of the hits, seen from the other end', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (hits, misses) => {
        const [hit, miss] = [wilson(hits, hits + misses), wilson(misses, hits + misses)]
        expect(hit.low).toBeCloseTo(1 - miss.high, 9)
        expect(hit.high).toBeCloseTo(1 - miss.low, 9)
      }),
    )
  })

  test('moves up with every hit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(79), (total, some) => {
        const hits = some % total
        const [less, more] = [wilson(hits, total), wilson(hits + 1, total)]
        expect(more.low).toBeGreaterThan(less.low)
        expect(more.high).toBeGreaterThan(less.high)
      }),
    )
  })
})

describe('the bootstrap interval', () => {
  const sample = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 12 })

  test('of a large sample of hits and misses is nearly Wilson’s', () => {
    for (const hits of [80, 200, 320]) {
      const { low, high } = bootstrap(Array.from({ length: 400 }, (_, n) => Number(n < hits)))
      expect(Math.abs(low - wilson(hits, 400).low)).toBeLessThan(0.004)
      expect(Math.abs(high - wilson(hits, 400).high)).toBeLessThan(0.004)
    }
  })

  test('moves and stretches with the sample: the unit of a figure does not matter', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 9 }), fc.integer(), (values, by, up) => {
        const plain = bootstrap(values)
        const moved = bootstrap(values.map((value) => by * value + (up % 1_000)))
        expect(moved.low).toBeCloseTo(by * plain.low + (up % 1_000), 6)
        expect(moved.high).toBeCloseTo(by * plain.high + (up % 1_000), 6)
      }),
      { numRuns: 20 },
    )
  })

  test('of cases that all gave the same has no width, and of none is not a number', () => {
    expect(bootstrap([7, 7, 7, 7])).toEqual({ low: 7, high: 7 })
    expect(bootstrap([])).toEqual({ low: Number.NaN, high: Number.NaN })
  })

  test('is of the figure asked for, not of the mean', () => {
    const { low, high } = bootstrap([1, 2, 3, 1_000], (values) => Math.min(...values))
    expect(low).toBe(1)
    expect(high).toBeLessThanOrEqual(3)
  })
})

describe('a percentile', () => {
  // The linear rule between neighbours, which is numpy's default.
  test.each([
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[15, 20, 35, 40, 50], 0.05, 16],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[8], 0.99, 8],
  ])('of %j at %d is %d', (values, share, expected) =>
    expect(percentile(values, share)).toBeCloseTo(expected),
  )

  test('does not depend on the order of the values, and leaves them in theirs', () => {
    const values = [9, 1, 5, 3]
    expect(percentile(values, 0.6)).toBe(percentile([1, 3, 5, 9], 0.6))
    expect(values).toEqual([9, 1, 5, 3])
  })
})
