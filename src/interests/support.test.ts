import { expect, test } from 'vitest'
import { suffices, supportOf } from './support.ts'
import { did } from './testing.ts'

const minute = 1 / 24 / 60

test('an item counts once, however often it was liked', () => {
  expect(supportOf([did('like', 1, 9), did('save', 1, 5), did('like', 2, 1)])).toEqual({
    items: 2,
    occasions: 3,
  })
})

test('behaviours within an hour of the first are one occasion, in whatever order they come', () => {
  const burst = [
    did('like', 1, 1),
    did('like', 2, 1 - 30 * minute),
    did('like', 3, 1 - 60 * minute),
  ]
  expect(supportOf(burst.toReversed()).occasions).toBe(1)
  expect(supportOf([...burst, did('like', 4, 1 - 61 * minute)]).occasions).toBe(2)
})

test('no behaviour is no occasion', () => {
  expect(supportOf([])).toEqual({ items: 0, occasions: 0 })
})

test.each([
  [3, 2, true],
  [2, 9, false],
  [9, 1, false],
])('%i items on %i occasions suffice: %s', (items, occasions, enough) => {
  expect(suffices({ items, occasions })).toBe(enough)
})
