import { expect, test } from 'vitest'
import { quantityOf } from './quantity.ts'

const said = (value: number, unit?: string) =>
  quantityOf(value, { name: 'customer_rating', kind: 'number', ...(unit ? { unit } : {}) })

test.each([
  [81, 'minute', '81 minutes'],
  [1, 'hour', '1 hour'],
  [1.256, 'kilogram', '1.26 kilograms'],
  [12000, 'meter', '12,000 meters'],
  [40, 'USD', '$40'],
  [40.5, 'USD', '$40.50'],
  [1200, 'JPY', '¥1,200'],
  [35.5, 'EUR', '€35.50'],
  [1994, 'year', '1994'],
  [4.5, 'stars', '4.5 stars'],
  [7, 'constructor', '7 constructor'],
  [4.5, undefined, 'customer rating 4.5'],
])('%d counted in %s is said as people say it', (value, unit, expected) => {
  expect(said(value, unit)).toBe(expected)
})
