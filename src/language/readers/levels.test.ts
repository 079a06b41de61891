import { describe, expect, test } from 'vitest'
import { type Attribute, schemaOf } from '../../catalog/index.ts'
import { grammars, type Level } from '../grammar/index.ts'
import { filmView, grammarFor, positionOf, shopView, view } from '../testing.ts'
import { conditionOfAmount, conditionOfLevel, conditionOfSuitable, readAge } from './levels.ts'

const english = grammarFor('en').grammar
const level = (measure: Level['measure'], end: Level['end']): Level => ({
  measure,
  end,
  phrases: [],
})

describe('an end of what the catalogue has', () => {
  test.each<[Level['measure'], Level['end'], object]>([
    ['duration', 'low', { attribute: 'runtime', operator: '<=', value: 92 }],
    ['duration', 'high', { attribute: 'runtime', operator: '>=', value: 121 }],
    ['rating', 'low', { attribute: 'rating', operator: '<=', value: 3 }],
    ['rating', 'high', { attribute: 'rating', operator: '>=', value: 3.9 }],
    ['time', 'high', { attribute: 'year', operator: '>=', value: 2008 }],
  ])('%s, %s: is a quarter of it', (measure, end, expected) => {
    expect(conditionOfLevel(level(measure, end), filmView, english)).toEqual(expected)
  })

  test('is a tenth of it for what is old', () => {
    expect(conditionOfLevel(level('time', 'low'), filmView, english)).toEqual({
      attribute: 'year',
      operator: '<=',
      value: 1961,
    })
  })

  test('is told why where the catalogue has no such measure', () => {
    expect(conditionOfLevel(level('money', 'low'), filmView, english)).toMatch(/no attribute/)
    expect(conditionOfLevel(level('money', 'low'), shopView, english)).toMatchObject({ value: 35 })
  })

  test('on days is a day', () => {
    expect(conditionOfLevel(level('time', 'low'), shopView, english)).toEqual({
      attribute: 'released',
      operator: '<=',
      value: '2016-09-01',
    })
    expect(conditionOfLevel(level('time', 'high'), shopView, english)).toEqual({
      attribute: 'released',
      operator: '>=',
      value: '2022-07-09',
    })
  })

  test.each(grammars.map(({ grammar }) => [grammar.language, grammar] as const))(
    'is the same in every language: %s',
    (_, grammar) => {
      for (const measure of ['duration', 'time', 'rating'] as const)
        for (const end of ['low', 'high'] as const)
          expect(conditionOfLevel(level(measure, end), filmView, grammar)).toEqual(
            conditionOfLevel(level(measure, end), filmView, english),
          )
    },
  )

  test('is none where no item has a value yet', () => {
    const unknown = { ...filmView, ranges: new Map() }
    expect(conditionOfLevel(level('duration', 'low'), unknown, english)).toMatch(/no attribute/)
  })
})

describe('what is for everyone', () => {
  const ordered = (name: string, ...order: string[]): Attribute => ({
    name,
    kind: 'category',
    order,
  })
  const suitable = (...attributes: Attribute[]) => conditionOfSuitable(view(attributes, {}, {}))

  test.each([
    [['only'], 'only'],
    [['low', 'high'], 'low'],
    [['0', '1', '2'], '0'],
    [['0', '1', '2', '3', '4', '5'], '2'],
    [['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], '4'],
  ])('of %j is up to %s: the lower two in five', (order, value) => {
    expect(suitable(ordered('age', ...order))).toEqual({ attribute: 'age', operator: '<=', value })
  })

  test('is told by the first that is ordered', () => {
    const first = suitable({ name: 'use', kind: 'tags' }, ordered('b', 'x'), ordered('a', 'y'))
    expect(first).toMatchObject({ attribute: 'b' })
    expect(conditionOfSuitable({ ...filmView, schema: schemaOf([]) })).toBeUndefined()
    expect(suitable(ordered('difficulty', 'Easy', 'Hard'), ordered('b', 'PG-13'))).toMatchObject({
      attribute: 'b',
    })
  })
})

describe('the age of a child asks for what is suitable', () => {
  const ageIn = (text: string, language = 'en') => {
    const position = positionOf(text, { compiled: grammarFor(language) })
    const atom = readAge(position, 0)
    return atom && [atom.kind, position.tokens.folded.slice(atom.to).join(' ')]
  }

  test.each([
    ['en', 'a six year old', ''],
    ['en', '12 year olds', ''],
    ['en', '4 yo here', 'here'],
    ['en', 'ten years old today', 'today'],
    ['es', 'seis años de edad', ''],
    ['fr', "6 ans d'âge", ''],
    ['de', 'sechs Jahre alt', ''],
    ['de', 'ein 6 jähriges Kind', 'kind'],
    ['zh', '6岁的孩子', ''],
  ])('%s: %s', (language, text, rest) => {
    expect(ageIn(text, language)).toEqual(['suitable', rest])
  })

  test('up to twelve', () => {
    const ages = Array.from({ length: 100 }, (_, age) => age)
    expect(ages.filter((age) => ageIn(`${age} year old`))).toEqual(ages.slice(0, 13))
    expect(ageIn('thirteen year old')).toBeUndefined()
  })

  test.each([
    '',
    'old',
    'year old',
    'six years',
    'six year',
    'six',
    'our six year old',
    '6 comedies',
  ])('"%s" is no age', (text) => expect(ageIn(text)).toBeUndefined())
})

test('more or less of what the catalogue counts is a quarter of it', () => {
  expect(conditionOfAmount('less', ['runtime'], filmView)).toEqual({
    attribute: 'runtime',
    operator: '<=',
    value: 92,
  })
  expect(conditionOfAmount('more', ['runtime'], filmView)).toMatchObject({ value: 121 })
  expect(conditionOfAmount('more', ['genres'], filmView)).toBeUndefined()
  expect(conditionOfAmount('want', ['runtime'], filmView)).toBeUndefined()
})
