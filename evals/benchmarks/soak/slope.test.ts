import { expect, test } from 'vitest'
import { barsOf, slopeOf } from './slope.ts'

test('the slope is what a line rises by, whatever lies about it evenly', () => {
  expect(slopeOf([1, 2, 3, 4].map((x) => [x, 7 + 2 * x] as const))).toBeCloseTo(2)
  expect(
    slopeOf([
      [0, 1],
      [1, -1],
      [2, -1],
      [3, 1],
    ]),
  ).toBeCloseTo(0)
  expect(slopeOf([[1, 5]])).toBe(0)
})

test('bars are as high as their values, from nothing', () => {
  expect(barsOf([0, 50, 100])).toBe('▁▅█')
  expect(barsOf([100, 100])).toBe('██')
})
