import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attribute, type Range, schemaOf } from '../../catalog/index.ts'
import type { AttributeCondition } from '../../preferences/index.ts'
import { grammars } from '../grammar/index.ts'
import { filmView, shopView } from '../testing.ts'
import { attributeFor, conditionOf, rangeOf } from './measures.ts'

const { grammar } = grammars[0]!
const ground = (attributes: Attribute[], ranges: Record<string, Range> = {}) => ({
  view: { schema: schemaOf(attributes), ranges: new Map(Object.entries(ranges)) },
  grammar,
})
const number = (name: string, unit?: string): Attribute => ({
  name,
  kind: 'number',
  ...(unit && { unit }),
})

describe('the attribute that a measure speaks of', () => {
  const shop = ground([
    number('age', 'year'),
    { name: 'released', kind: 'date' },
    number('was', 'USD'),
    number('price', 'GBP'),
    number('length', 'minute'),
    number('liked', 'percent'),
    number('rating'),
  ])
  test.each([
    ['money', {}, 'was'],
    ['money', { currency: 'GBP' }, 'price'],
    ['money', { currency: 'EUR' }, undefined],
    ['duration', {}, 'length'],
    ['rating', {}, 'rating'],
    ['time', {}, 'age'],
  ] as const)('%s %j is %s', (measure, wanted, name) => {
    expect(attributeFor(measure, shop, wanted)?.name).toBe(name)
  })

  test('is one whose items have such a value, before one that only has the unit', () => {
    const attributes: Attribute[] = [number('age', 'year'), { name: 'released', kind: 'date' }]
    const days = [
      '1997-06-30',
      '2014-01-01',
      '2016-01-01',
      '2017-01-01',
      '2018-01-01',
      '2019-05-01',
    ]
    const known = ground(attributes, {
      age: [0, 0, 3, 12, 16, 18],
      released: days as unknown as Range,
    })
    expect(attributeFor('time', known, { value: 2010 })?.name).toBe('released')
    expect(attributeFor('time', known, { value: 12 })?.name).toBe('age')
  })
})

test('a measure reaches a little beyond what its items have', () => {
  const two = ground([number('campaign', 'minute'), number('level', 'minute')], {
    campaign: [100, 110, 120, 150, 180, 200],
    level: [10, 12, 14, 16, 18, 20],
  })
  const durationOf = (value: number) => attributeFor('duration', two, { value })?.name
  expect([8, 15, 22].map(durationOf)).toEqual(['level', 'level', 'level'])
  expect([7, 23, 150].map(durationOf)).toEqual(['campaign', 'campaign', 'campaign'])
})

describe('a quantity under a comparison', () => {
  const films = { view: filmView, grammar }
  const shop = { view: shopView, grammar }
  const minutes = (value: number) => ({ measure: 'duration' as const, minutes: value })
  const dollars = (amount: number) => ({ measure: 'money' as const, amount, currency: 'USD' })
  const years = (from: number, to = from) => ({ measure: 'years' as const, from, to })

  test.each([
    [minutes(120), { operator: '<' }, { operator: '<', value: 120 }],
    [minutes(90), undefined, { operator: 'between', value: [77, 103] }],
    [minutes(120), { operator: 'around' }, { operator: 'between', value: [102, 138] }],
    [years(1995), undefined, { operator: 'eq', value: 1995 }],
    [years(1990, 1999), undefined, { operator: 'between', value: [1990, 1999] }],
    [years(1990, 1999), { operator: '<' }, { operator: '<', value: 1990 }],
    [years(1990, 1999), { operator: '>' }, { operator: '>', value: 1999 }],
    [years(1990, 1999), { operator: '>=' }, { operator: '>=', value: 1990 }],
    [years(2021, Number.POSITIVE_INFINITY), undefined, { operator: '>=', value: 2021 }],
    [years(2005), { operator: 'around' }, { operator: 'between', value: [2003, 2007] }],
    [{ measure: 'score', share: 0.7 }, { operator: '>=' }, { attribute: 'rating', value: 3.5 }],
  ] as const)('of films: %j %j', (quantity, comparison, expected) => {
    expect(conditionOf(quantity, comparison, films)).toMatchObject(expected)
  })

  test.each([
    [dollars(60), { operator: '<' }, { attribute: 'price', operator: '<', value: 60 }],
    [years(2020), { operator: '<' }, { operator: '<', value: '2020-01-01' }],
    [years(2020), { operator: '<=' }, { operator: '<', value: '2021-01-01' }],
    [years(2020), { operator: '>' }, { operator: '>=', value: '2021-01-01' }],
    [years(2020), undefined, { operator: 'between', value: ['2020-01-01', '2020-12-31'] }],
  ] as const)('of a shop: %j %j', (quantity, comparison, expected) => {
    expect(conditionOf(quantity, comparison, shop)).toMatchObject(expected)
  })

  test('is told why where nothing can be meant', () => {
    const said = (...given: Parameters<typeof conditionOf>) => conditionOf(...given)
    expect(said(dollars(5), undefined, films)).toMatch(/USD/)
    expect(said(minutes(5), undefined, shop)).toMatch(/time/)
    expect(said({ measure: 'bare', number: 5, unit: undefined }, undefined, films)).toMatch(/unit/)
  })

  test('counts what alone has such a value, where no unit is given', () => {
    const bare = (value: number) => ({ measure: 'bare' as const, number: value, unit: undefined })
    expect(conditionOf(bare(4), { operator: '>' }, films)).toMatchObject({ attribute: 'rating' })
    expect(conditionOf(bare(100), { operator: '<' }, films)).toMatchObject({ attribute: 'runtime' })
    expect(conditionOf(bare(50), { operator: '<' }, shop)).toMatchObject({ attribute: 'price' })
    const shorter = { operator: '<', measure: 'duration' } as const
    expect(conditionOf(bare(2), shorter, films)).toMatchObject({ attribute: 'runtime', value: 120 })
  })
})

describe('a number without a unit', () => {
  const films = { view: filmView, grammar }
  const bare = (value: number, unit?: string) => ({
    measure: 'bare' as const,
    number: value,
    unit,
  })

  test('counts the attribute whose unit stands after it', () => {
    const shop = { view: shopView, grammar }
    expect(conditionOf(bare(4, 'star'), { operator: '>=' }, shop)).toMatchObject({
      attribute: 'stars',
    })
    expect(conditionOf(bare(4, 's'), { operator: '>=' }, shop)).toMatchObject({
      attribute: 'price',
    })
  })

  test('counts what was named, whatever else it could be', () => {
    const rating = filmView.schema.get('rating')!
    expect(conditionOf(bare(100), { operator: '<' }, films, rating)).toEqual({
      attribute: 'rating',
      operator: '<',
      value: 100,
    })
  })

  test('is that number where it is small, and about that where it is not', () => {
    const [rating, runtime] = ['rating', 'runtime'].map((name) => filmView.schema.get(name)!)
    expect(conditionOf(bare(4), undefined, films, rating)).toMatchObject({ operator: 'eq' })
    expect(conditionOf(bare(100), undefined, films, runtime)).toEqual({
      attribute: 'runtime',
      operator: 'between',
      value: [85, 115],
    })
  })

  test('is in hours only where no item is so short in minutes', () => {
    const longer = { operator: '>', measure: 'duration' } as const
    expect(conditionOf(bare(3), longer, films)).toMatchObject({ value: 180 })
    expect(conditionOf(bare(70), longer, films)).toMatchObject({ value: 70 })
    const songs = ground([number('length', 'minute')], { length: [1, 2, 3, 3, 40, 400] })
    expect(conditionOf(bare(3), longer, songs)).toMatchObject({ value: 3 })
    expect(conditionOf(bare(0.5), longer, songs)).toMatchObject({ value: 30 })
  })

  test('counts nothing where two attributes have such values', () => {
    const two = ground([number('pages'), number('words')], {
      pages: [1, 2, 50, 90, 200, 900],
      words: [10, 20, 500, 900, 2_000, 9_000],
    })
    expect(conditionOf(bare(100), { operator: '<' }, two)).toMatch(/unit/)
    expect(conditionOf(bare(5_000), { operator: '<' }, two)).toMatchObject({ attribute: 'words' })
  })
})

describe('a quantity in the unit of its attribute', () => {
  test.each([
    ['hour', 90, 1.5],
    ['Minutes', 90, 90],
    ['seconds', 1.5, 90],
    ['day', 720, 0.5],
    ['hours', 100, 1.67],
  ])('%s: %d minutes are %d', (unit, minutes, value) => {
    const known = ground([number('length', unit)])
    expect(conditionOf({ measure: 'duration', minutes }, { operator: '<' }, known)).toEqual({
      attribute: 'length',
      operator: '<',
      value,
    })
  })

  test.each([
    [5, 4],
    [4.4, 4],
    [10, 8],
    [9.7, 8],
    [100, 80],
    [250, 200],
  ])('a score of 4/5, where the best is %d, is %d', (best, value) => {
    const known = ground([number('score')], { score: [0, 1, 2, 3, 4, best] })
    const score = { measure: 'score' as const, share: 0.8 }
    expect(conditionOf(score, { operator: '>=' }, known)).toMatchObject({ value })
  })

  test('is told why where nothing says how good an item is, or none is good yet', () => {
    const score = { measure: 'score' as const, share: 0.8 }
    expect(conditionOf(score, undefined, ground([number('pages')]))).toMatch(/how good/)
    expect(conditionOf(score, undefined, ground([number('score')]))).toMatch(/how good/)
  })

  test('of years is on the number that was named, where that is no year', () => {
    const pages = ground([number('year', 'year'), number('pages')])
    const years = { measure: 'years' as const, from: 1995, to: 1995 }
    const named = pages.view.schema.get('pages')!
    expect(conditionOf(years, { operator: '<' }, pages, named)).toMatchObject({
      attribute: 'pages',
    })
    expect(conditionOf(years, { operator: '<' }, pages)).toMatchObject({ attribute: 'year' })
  })
})

describe('years on days', () => {
  test.each([
    ['around', ['2018-01-01', '2022-12-31']],
    [undefined, ['2020-01-01', '2020-12-31']],
  ] as const)('%s: from the first day to the last', (operator, value) => {
    const years = { measure: 'years' as const, from: 2020, to: 2020 }
    const comparison = operator && { operator }
    expect(conditionOf(years, comparison, { view: shopView, grammar })).toEqual({
      attribute: 'released',
      operator: 'between',
      value,
    })
  })

  test('that go on have no last day', () => {
    const years = { measure: 'years' as const, from: 2021, to: Number.POSITIVE_INFINITY }
    expect(conditionOf(years, undefined, { view: shopView, grammar })).toEqual({
      attribute: 'released',
      operator: '>=',
      value: '2021-01-01',
    })
  })
})

test('a range reaches from the least end of both conditions to the greatest', () => {
  const end = fc.integer({ min: -1_000, max: 1_000 })
  const value = fc.oneof(end, fc.tuple(end, end))
  fc.assert(
    fc.property(value, value, (a, b) => {
      const ends = [a, b].flat()
      const of = (one: typeof a): AttributeCondition => ({
        attribute: 'price',
        operator: 'between',
        value: one,
      })
      expect(rangeOf(of(a), of(b))).toEqual({
        attribute: 'price',
        operator: 'between',
        value: [Math.min(...ends), Math.max(...ends)],
      })
    }),
  )
})
