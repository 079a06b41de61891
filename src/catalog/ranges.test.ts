import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attribute } from './attribute.ts'
import { rangeParts, rangesOf } from './ranges.ts'
import { attributes, shoe } from './testing.ts'

const onlyPrice: Attribute[] = [{ name: 'price', kind: 'number' }]
const priced = (prices: readonly number[]) =>
  rangesOf(
    prices.map((value) => ({ attributes: { price: value } })),
    onlyPrice,
  ).get('price')

describe('the range of a number', () => {
  test('has the least and the most at its ends, and grows between them', () => {
    const price = fc.integer().map((cents) => cents / 100)
    const prices = fc.array(price, { minLength: 1 })
    fc.assert(
      fc.property(prices, (list) => {
        const range = priced(list) as readonly number[]
        expect(range[0]).toBe(Math.min(...list))
        expect(range.at(-1)).toBe(Math.max(...list))
        expect(range).toEqual(range.toSorted((a, b) => a - b))
      }),
    )
  })

  test('is made of values that items have, each the least with its share at or below it', () => {
    const prices = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(prices, (list) => {
        const range = priced(list) as readonly number[]
        const upTo = (value: number) => list.filter((one) => one <= value).length / list.length
        for (const [i, value] of range.entries()) {
          expect(list).toContain(value)
          expect(upTo(value)).toBeGreaterThanOrEqual(rangeParts[i]!)
          const below = list.filter((one) => one < value).length / list.length
          expect(below === 0 || below < rangeParts[i]!).toBe(true)
        }
      }),
    )
  })

  test('does not depend on the order of the items', () => {
    const prices = fc.array(fc.integer(), { minLength: 1 })
    fc.assert(
      fc.property(prices, (list) => {
        expect(priced(list.toReversed())).toEqual(priced(list))
      }),
    )
  })

  test('counts as numbers do, and not as letters', () => {
    expect(priced([100, 9, 20])).toEqual([9, 9, 9, 20, 100, 100])
  })

  test('of one value is that value six times', () => {
    expect(priced([7])).toEqual([7, 7, 7, 7, 7, 7])
  })
})

describe('ranges', () => {
  const items = [
    shoe(1, { released: '2020-03-01' }),
    shoe(2, { released: '2019-12-31' }),
    shoe(3),
    shoe(4, { waterproof: true, care: 'Wash it.' }),
  ]

  test('are there for numbers and dates, and for nothing else', () => {
    const ranges = rangesOf(items, attributes)
    expect([...ranges.keys()]).toEqual(['price', 'released'])
    expect(ranges.get('price')).toEqual([10, 10, 10, 20, 30, 40])
  })

  test('of dates are days in their order, of the items that have one', () => {
    expect(rangesOf(items, attributes).get('released')).toEqual([
      '2019-12-31',
      '2019-12-31',
      '2019-12-31',
      '2019-12-31',
      '2020-03-01',
      '2020-03-01',
    ])
  })

  test('are none where no item has a value', () => {
    expect(rangesOf([], attributes).size).toBe(0)
    expect(rangesOf([{ attributes: {} }], onlyPrice).size).toBe(0)
    expect(rangesOf(items, []).size).toBe(0)
  })

  test('count a value of 0', () => {
    expect(priced([0, 0, 5])).toEqual([0, 0, 0, 0, 5, 5])
  })
})
