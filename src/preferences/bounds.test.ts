import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attribute, schemaOf } from '../catalog/index.ts'
import { areApart, type Interval, intervalOf, isOrderly, lies, sidesOf } from './bounds.ts'
import type { AttributeCondition, Operator } from './condition.ts'
import { meets } from './satisfies.ts'

const price: Attribute = { name: 'price', kind: 'number', unit: 'USD' }
const size: Attribute = { name: 'size', kind: 'category', order: ['S', 'M', 'L', 'XL'] }
const released: Attribute = { name: 'released', kind: 'date' }

const named = (
  attribute: Attribute,
  operator: Operator,
  value: AttributeCondition['value'],
): Interval => intervalOf({ attribute: attribute.name, operator, value }, attribute)
const point = (value: number): Interval => ({ low: value, high: value })
/** Whether an interval has a value in it. */
const holds = (interval: Interval, value: number) => lies(point(value), interval)

const numbers = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
)

describe('values come one after the other', () => {
  test.each<[Attribute, boolean]>([
    [price, true],
    [released, true],
    [size, true],
    [{ name: 'colour', kind: 'category' }, false],
    [{ name: 'genres', kind: 'tags' }, false],
    [{ name: 'waterproof', kind: 'flag' }, false],
    [{ name: 'notes', kind: 'text' }, false],
  ])('%j: %s', (attribute, expected) => expect(isOrderly(attribute)).toBe(expected))
})

describe('what a condition names', () => {
  test.each<[Attribute, Operator, AttributeCondition['value'], number, number]>([
    [price, '<=', 9, -Infinity, 9],
    [price, '>=', 9, 9, Infinity],
    [price, 'eq', 9, 9, 9],
    [price, 'between', [4, 9], 4, 9],
    [price, 'between', [9, 4], 4, 9],
    [size, '<=', 'M', -Infinity, 1],
    [size, '>=', 'L', 2, Infinity],
    [size, 'eq', 'S', 0, 0],
    [size, 'in', ['XL', 'M'], 1, 3],
    [size, 'between', ['M', 'XL'], 1, 3],
    [released, '>=', '2020-01-01', Date.UTC(2020, 0, 1), Infinity],
    [released, 'eq', '2020-01-01T06:30:00Z', Date.UTC(2020, 0, 1, 6, 30), 1577860200000],
  ])('of %j under %s %j goes from %d to %d', (attribute, operator, value, low, high) => {
    expect(named(attribute, operator, value)).toEqual({ low, high })
  })

  test('leaves its own end out where it is less or more, and only that', () => {
    fc.assert(
      fc.property(numbers, (end) => {
        const [less, more] = [named(price, '<', end), named(price, '>', end)]
        expect([holds(less, end), holds(more, end)]).toEqual([false, false])
        expect([holds(less, end - 0.01), holds(more, end + 0.01)]).toEqual([true, true])
      }),
    )
  })

  test('on an order too: less than M is S alone', () => {
    const less = named(size, '<', 'M')
    expect([0, 1, 2, 3].filter((place) => holds(less, place))).toEqual([0])
  })

  test('is what an item meets', () => {
    const schema = schemaOf([price])
    const asked = fc.oneof(
      fc.tuple(fc.constantFrom<Operator>('<', '<=', '>', '>=', 'eq'), numbers),
      fc
        .tuple(numbers, numbers)
        .map(([a, b]): [Operator, number[]] => ['between', [Math.min(a, b), Math.max(a, b)]]),
    )
    fc.assert(
      fc.property(asked, numbers, ([operator, value], has) => {
        const condition = { attribute: 'price', operator, value }
        const item = { id: '', title: '', text: '', popularity: 0, attributes: { price: has } }
        expect(holds(intervalOf(condition, price), has)).toBe(meets(item, condition, schema))
      }),
      { numRuns: 500 },
    )
  })

  test('is what an item meets on dates too, where a day is whole', () => {
    const schema = schemaOf([released])
    const moments = fc
      .tuple(fc.constantFrom('2020-01-01', '2020-01-02', '2020-01-03'), fc.nat(3))
      .map(([day, hour]) => (hour === 0 ? day : `${day}T${String(hour * 7).padStart(2, '0')}:00Z`))
    const asked = fc.oneof(
      fc.tuple(fc.constantFrom<Operator>('<', '<=', '>', '>=', 'eq'), moments),
      fc
        .tuple(moments, moments)
        .map(([a, b]): [Operator, string[]] => ['between', [a, b].toSorted()]),
    )
    fc.assert(
      fc.property(asked, moments, ([operator, value], has) => {
        const condition = { attribute: 'released', operator, value }
        const item = { id: '', title: '', text: '', popularity: 0, attributes: { released: has } }
        expect(holds(intervalOf(condition, released), Date.parse(has))).toBe(
          meets(item, condition, schema),
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('the sides that a condition closes', () => {
  test.each<[Operator, 'low' | 'high' | 'both', 'low' | 'high' | 'hole']>([
    ['<', 'high', 'low'],
    ['<=', 'high', 'low'],
    ['>', 'low', 'high'],
    ['>=', 'low', 'high'],
    ['eq', 'both', 'hole'],
    ['in', 'both', 'hole'],
    ['between', 'both', 'hole'],
  ])('%s wanted: %s; avoided: %s', (operator, wanted, avoided) => {
    expect(sidesOf('want', { operator })).toBe(wanted)
    expect(sidesOf('avoid', { operator })).toBe(avoided)
  })
})

describe('two intervals', () => {
  const intervals = fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 6 }))
    .map(([low, length]): Interval => ({ low, high: low + length }))
  const values = Array.from({ length: 40 }, (_, i) => i - 15)

  test('are apart exactly when they share no value', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const share = values.some((value) => holds(a, value) && holds(b, value))
        expect(areApart(a, b)).toBe(!share)
        expect(areApart(b, a)).toBe(!share)
      }),
    )
  })

  test('lie one in the other exactly when all values of the one are of the other', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const inside = values.filter((value) => holds(a, value)).every((value) => holds(b, value))
        expect(lies(a, b)).toBe(inside)
      }),
    )
  })

  test('without ends are apart from nothing', () => {
    const all = { low: -Infinity, high: Infinity }
    fc.assert(
      fc.property(intervals, (a) => {
        expect(areApart(a, all)).toBe(false)
        expect([lies(a, all), lies(all, a)]).toEqual([true, false])
      }),
    )
  })
})
