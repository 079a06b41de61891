import { expect, test } from 'vitest'
import type { Attribute } from '../catalog/index.ts'
import { endOf, placeOf } from './place.ts'

const size: Attribute = { name: 'size', kind: 'category', order: ['S', 'M', 'L'] }
const released: Attribute = { name: 'released', kind: 'date' }
const price: Attribute = { name: 'price', kind: 'number' }

test('values stand in the order of their attribute', () => {
  expect(['S', 'M', 'L'].map((one) => placeOf(one, size))).toEqual([0, 1, 2])
  expect(placeOf('2020-01-02', released)).toBeGreaterThan(placeOf('2020-01-01T23:59Z', released))
  expect(placeOf(9.5, price)).toBe(9.5)
})

test('what is outside of an order compares with nothing', () => {
  expect(placeOf('XXL', size)).toBeNaN()
  expect(endOf('XXL', size)).toBeNaN()
})

test('a day lasts to the moment before the next, every other value is one place', () => {
  expect(endOf('2020-01-01', released)).toBe(placeOf('2020-01-02', released) - 1)
  expect(endOf('2020-01-01T10:00Z', released)).toBe(placeOf('2020-01-01T10:00Z', released))
  expect(endOf('M', size)).toBe(1)
  expect(endOf(9.5, price)).toBe(9.5)
})
