import { describe, expect, test } from 'vitest'
import { type Attribute, schemaOf } from '../../catalog/index.ts'
import { filmView, shopView } from '../testing.ts'
import type { AnswerSubject } from './answer.ts'
import { conditionOf } from './condition.ts'
import { item, unattributed } from './testing.ts'

const shown = [item('a', 'The Tide'), item('b', 'Lamp')]
const flagged: Attribute = { name: 'subtitled', kind: 'flag' }
const views = {
  films: filmView,
  shop: shopView,
  flags: { ...filmView, attributes: [flagged], schema: schemaOf([flagged]) },
}

const check = (subject: Partial<AnswerSubject>, view: keyof typeof views = 'films') =>
  conditionOf({ ...unattributed, text: null, item: null, ...subject }, { view: views[view], shown })
const asked = (
  attribute: string,
  operator: AnswerSubject['operator'],
  values: string[],
  view?: keyof typeof views,
) => check({ attribute, operator, values }, view)

describe('a condition on an attribute', () => {
  test.each<[string, AnswerSubject['operator'], string[], object]>([
    ['genres', 'contains', ['horror'], { operator: 'contains', value: 'Horror' }],
    ['genres', 'eq', ['Horror'], { operator: 'contains', value: 'Horror' }],
    ['genres', null, ['Horror'], { operator: 'contains', value: 'Horror' }],
    ['genres', 'in', ['Horror'], { operator: 'contains', value: 'Horror' }],
    ['genres', 'contains', ['War', 'Horror'], { operator: 'in', value: ['War', 'Horror'] }],
    ['genres', 'in', ['War', 'war'], { operator: 'contains', value: 'War' }],
    ['language', 'contains', ['French'], { operator: 'eq', value: 'fr' }],
    ['rated', '<=', ['pg-13'], { operator: '<=', value: 'PG-13' }],
    ['rated', 'between', ['R', 'PG'], { operator: 'between', value: ['PG', 'R'] }],
    ['runtime', '<', ['120'], { operator: '<', value: 120 }],
    ['runtime', 'in', ['120'], { operator: 'eq', value: 120 }],
    ['runtime', 'between', ['110', '90'], { operator: 'between', value: [90, 110] }],
  ])('%s %s %j is one that its kind knows', (attribute, operator, values, condition) => {
    expect(asked(attribute, operator, values)).toEqual({
      condition: { attribute, ...condition },
      leftOut: [],
    })
  })

  test.each(['Genre', 'GENRES'])('finds its attribute by "%s" too', (name) => {
    expect(asked(name, 'contains', ['Horror'])).toMatchObject({
      condition: { attribute: 'genres' },
    })
  })

  test.each<[string, string, AnswerSubject['operator'], string[]]>([
    ['an attribute that is not in the schema', 'mood', 'contains', ['dark']],
    ['what every object inherits', 'constructor', 'contains', ['dark']],
    ['an operator that the kind does not know', 'genres', '<', ['Horror']],
    ['a value that is not there', 'genres', 'contains', ['Gloomcore']],
    ['no value', 'genres', 'contains', []],
    ['half a range', 'runtime', 'between', ['90']],
    ['a range of one known end', 'runtime', 'between', ['90', 'long']],
    ['two limits at once', 'runtime', '<', ['90', '100']],
    ['a value outside an order', 'rated', '<=', ['XXX']],
  ])('with %s is none', (_, attribute, operator, values) => {
    expect(asked(attribute, operator, values)).toEqual(expect.any(String))
  })

  test('keeps of several values those that are there, and says that some are not', () => {
    const checked = asked('genres', 'in', ['Horror', 'Gloomcore', 'War'])
    expect(checked).toEqual({
      condition: { attribute: 'genres', operator: 'in', value: ['Horror', 'War'] },
      leftOut: ['genres lacks one of these values'],
    })
  })
})

describe('a number', () => {
  test.each([
    ['1,200', 'price', 1200],
    ['$30', 'price', 30],
    ['30 USD', 'price', 30],
    ['4.5 stars', 'stars', 4.5],
    ['0', 'price', 0],
  ])('"%s" is read in the unit of %s', (value, attribute, number) => {
    expect(asked(attribute, '<=', [value], 'shop')).toMatchObject({ condition: { value: number } })
  })

  test.each([
    ['£30', 'price', 'shop'],
    ['30 EUR', 'price', 'shop'],
    ['2 hours', 'runtime', 'films'],
    ['1,5', 'price', 'shop'],
    ['long', 'runtime', 'films'],
    ['', 'runtime', 'films'],
    ['NaN', 'runtime', 'films'],
    ['1e99', 'runtime', 'films'],
  ] as const)('"%s" is none of %s', (value, attribute, view) => {
    expect(asked(attribute, '<', [value], view)).toEqual(expect.any(String))
  })

  test.each(['2', '7200'])('of another unit is out of reach: a running time of %s', (value) => {
    expect(asked('runtime', '<', [value])).toMatch(/^runtime goes from 62 to 238 in minutes$/)
  })

  test('a little beyond what is there may be asked for', () => {
    expect(asked('year', '<', ['1900'])).toMatchObject({ condition: { value: 1900 } })
    expect(asked('price', '<', ['5'], 'shop')).toMatchObject({ condition: { value: 5 } })
  })
})

describe('a date', () => {
  test.each<[AnswerSubject['operator'], string, string]>([
    ['<', '2020-05-01', '2020-05-01'],
    ['<', '2020', '2020-01-01'],
    ['>=', '2020', '2020-01-01'],
    ['>', '2020', '2020-12-31T23:59:59.999Z'],
    ['<=', '2020', '2020-12-31T23:59:59.999Z'],
  ])('%s %s is %s', (operator, given, value) => {
    expect(asked('released', operator, [given], 'shop')).toMatchObject({ condition: { value } })
  })

  test.each(['last spring', '2020-13-40', '05/01/2020', ''])('"%s" is none', (given) => {
    expect(asked('released', '<', [given], 'shop')).toEqual(expect.any(String))
  })
})

test.each([
  ['true', true],
  ['No', false],
])('a flag "%s" is %s', (given, value) => {
  expect(asked('subtitled', 'eq', [given], 'flags')).toMatchObject({ condition: { value } })
})
test('a flag that is neither is none', () => {
  expect(asked('subtitled', 'eq', ['maybe'], 'flags')).toEqual(expect.any(String))
})

describe('likeness', () => {
  test('is to the item at a place of the page', () => {
    expect(check({ item: 2 })).toEqual({ condition: { like: 'b' }, leftOut: [] })
  })
  test.each([0, 3, -1, 1.5, Number.NaN])('to the place %d of two is to none', (place) => {
    expect(check({ item: place })).toBe('the page has no such item')
  })
})

test('a text is taken without the space around it; a blank one is none', () => {
  expect(check({ text: ' slow burn ' })).toMatchObject({ condition: { text: 'slow burn' } })
  expect(check({ text: '  ' })).toEqual(expect.any(String))
  expect(check({})).toEqual(expect.any(String))
})
