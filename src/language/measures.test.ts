import { describe, expect, test } from 'vitest'
import { type Attribute, type Range, schemaOf } from '../catalog/index.ts'
import { grammars } from './grammar/index.ts'
import { conditionOfLevel, conditionOfSuitable } from './levels.ts'
import { attributeFor, conditionOf } from './measures.ts'
import { filmView, shopView, viewOfValues } from './testing.ts'

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

describe('an end of what there is', () => {
  const level = (measure: 'money' | 'time' | 'rating', end: 'low' | 'high') => ({
    measure,
    end,
    phrases: [],
  })
  test('is its quarter, and for what is old its tenth', () => {
    expect(conditionOfLevel(level('money', 'low'), shopView, grammar)).toEqual({
      attribute: 'price',
      operator: '<=',
      value: 35,
    })
    expect(conditionOfLevel(level('time', 'high'), filmView, grammar)).toMatchObject({
      value: 2008,
    })
    expect(conditionOfLevel(level('time', 'low'), filmView, grammar)).toMatchObject({ value: 1961 })
  })

  test('is told why where the catalogue has no such measure', () => {
    expect(conditionOfLevel(level('money', 'low'), filmView, grammar)).toEqual(expect.any(String))
  })

  test('that suits children is the lower part of the ordered category', () => {
    expect(conditionOfSuitable(filmView)).toEqual({
      attribute: 'rated',
      operator: '<=',
      value: 'PG',
    })
    expect(conditionOfSuitable(viewOfValues({ kinds: { A: 1 } }))).toBeUndefined()
  })
})
