import { expect, test } from 'vitest'
import { auc } from './auc.ts'

test('is the share of the pairs in the right order', () => {
  expect(auc([3, 1], [2, 0])).toBe(0.75)
  expect(auc([9], [1, 2, 3])).toBe(1)
  expect(auc([1], [9])).toBe(0)
})

test('counts a tie half, so that who cannot tell is at chance', () => {
  expect(auc([1, 1], [1])).toBe(0.5)
  expect(auc([2, 1], [1])).toBe(0.75)
})

test('is not a number where there is nothing to compare', () => {
  expect(auc([], [1])).toBeNaN()
  expect(auc([1], [])).toBeNaN()
})
