import { describe, expect, test } from 'vitest'
import type { Polarity } from '../../preferences/index.ts'
import { filmView } from '../testing.ts'
import type { ValueSense } from './sense.ts'
import { chooseSenses, conditionsOf, type Hints, isMaker } from './senses.ts'

const sense = (
  attribute: string,
  value: string,
  count = 10,
  by: ValueSense['by'] = 'value',
): ValueSense => ({ attribute, value, count, by })

const chosen = (
  senses: readonly ValueSense[],
  { polarity = 'want', ...hints }: Partial<Hints> & { polarity?: Polarity } = {},
) =>
  chooseSenses(senses, polarity, { named: [], role: undefined, ...hints }).map(
    ({ attribute, value }) => `${attribute} ${value}`,
  )

const eastwood = [
  sense('director', 'Clint Eastwood', 9),
  sense('cast', 'Clint Eastwood', 15),
  sense('writer', 'Clint Eastwood', 1),
]
const role = (kind: 'maker' | 'member', words: string) => ({
  role: { kind, words: words.split(' ') },
})

describe('a name of several attributes is wanted', () => {
  test.each<[string, Partial<Hints>, string]>([
    ['where it is most frequent', {}, 'cast'],
    ['on the attribute named beside it', { named: ['director'] }, 'director'],
    ['where it may be made by someone', role('maker', 'by'), 'director'],
    ['where it may be in an item', role('member', 'with'), 'cast'],
    ['on the attribute that is called like its role', role('maker', 'written by'), 'writer'],
    [
      'on the named attribute, whatever the role',
      { ...role('member', 'with'), named: ['writer'] },
      'writer',
    ],
    ['where it is most frequent, if what is named lacks it', { named: ['language'] }, 'cast'],
  ])('%s', (_, hints, attribute) => {
    expect(chosen(eastwood, hints)).toEqual([`${attribute} Clint Eastwood`])
  })
})

describe('a name of several words is avoided', () => {
  test('on every attribute that has it at all often', () => {
    expect(chosen(eastwood, { polarity: 'avoid' })).toEqual([
      'cast Clint Eastwood',
      'director Clint Eastwood',
    ])
  })

  test('only on the attribute that is named', () => {
    expect(chosen(eastwood, { polarity: 'avoid', named: ['director'] })).toEqual([
      'director Clint Eastwood',
    ])
  })

  test('under no other name', () => {
    const both = [sense('cast', 'Clint Eastwood', 15), sense('director', 'Scott Eastwood', 12)]
    expect(chosen(both, { polarity: 'avoid' })).toEqual(['cast Clint Eastwood'])
  })
})

test('one word is avoided on one attribute: "war" the genre is not each theme of that name', () => {
  const both = [sense('genres', 'War', 15), sense('keywords', 'War', 12)]
  expect(chosen(both, { polarity: 'avoid' })).toEqual(['genres War'])
})

describe('a word for a region', () => {
  const french = [sense('country', 'France', 90, 'demonym'), sense('language', 'fr', 30, 'synonym')]

  test('means the language first, though more items come from there', () => {
    expect(chosen(french)).toEqual(['language fr'])
  })

  test('means the country where that is named', () => {
    expect(chosen(french, { named: ['country'] })).toEqual(['country France'])
  })
})

describe('a last name of two', () => {
  const coens = [
    sense('director', 'Joel Coen', 9, 'surname'),
    sense('director', 'Ethan Coen', 8, 'surname'),
  ]

  test('means both', () => {
    expect(chosen(coens)).toEqual(['director Joel Coen', 'director Ethan Coen'])
  })

  test('but a whole name means its bearer only', () => {
    expect(chosen(coens.map((one) => ({ ...one, by: 'value' })))).toEqual(['director Joel Coen'])
  })
})

test('of no values none is chosen', () => expect(chosen([])).toEqual([]))

describe('what is asked of an item', () => {
  const { schema } = filmView
  const conditions = (polarity: Polarity, ...senses: ValueSense[]) =>
    conditionsOf(senses, polarity, schema).map(
      ({ attribute, operator, value }) => `${attribute} ${operator} ${[value].flat().join('|')}`,
    )

  test.each<[string, Polarity, ValueSense[], string[]]>([
    ['tags contain it', 'want', [sense('genres', 'War')], ['genres contains War']],
    ['a category is it', 'want', [sense('language', 'fr')], ['language eq fr']],
    [
      'of several wanted values, any',
      'want',
      [sense('cast', 'Joel Coen'), sense('cast', 'Ethan Coen')],
      ['cast in Joel Coen|Ethan Coen'],
    ],
    [
      'of several avoided values, none',
      'avoid',
      [sense('cast', 'Joel Coen'), sense('director', 'Joel Coen')],
      ['cast contains Joel Coen', 'director contains Joel Coen'],
    ],
    [
      'of several avoided ones of one attribute, none too',
      'avoid',
      [sense('cast', 'Joel Coen'), sense('cast', 'Ethan Coen')],
      ['cast contains Joel Coen', 'cast contains Ethan Coen'],
    ],
    ['of no values, nothing', 'want', [], []],
  ])('%s', (_, polarity, senses, expected) => {
    expect(conditions(polarity, ...senses)).toEqual(expected)
  })
})

test.each([
  ['director', true],
  ['Authors', true],
  ['developer', true],
  ['publishers', true],
  ['cast', false],
  ['genres', false],
  ['film_editor', true],
  ['colour', false],
  ['color', false],
  ['Primary color', false],
  ['gender', false],
  ['order_number', false],
  ['interior', false],
])('whether %s is who made an item: %s', (attribute, expected) => {
  expect(isMaker(attribute)).toBe(expected)
})

test('a word for several regions means any of them', () => {
  const of = (value: string) => ({ attribute: 'country', value, count: 5, by: 'demonym' as const })
  const senses = chooseSenses([of('Norway'), of('Sweden')], 'want', { named: [], role: undefined })
  expect(senses.map(({ value }) => value)).toEqual(['Norway', 'Sweden'])
})
