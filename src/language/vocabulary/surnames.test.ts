import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../catalog/index.ts'
import type { ValueEntry, ValueSense } from './sense.ts'
import { attributesOfPeople, surnameEntries } from './surnames.ts'

type Bearer = [value: string, count?: number, attribute?: string, by?: ValueSense['by']]

const entriesOf = (bearers: readonly Bearer[]): ValueEntry[] =>
  bearers.map(([value, count = 10, attribute = 'cast', by = 'value']) => [
    wordsOf(value).map(({ stem }) => stem),
    { attribute, value, count, by },
  ])

/** Who each name stands for: "reeves: Keanu Reeves". */
const names = (...bearers: Bearer[]) =>
  [...surnameEntries(entriesOf(bearers))].map(([phrase, { value }]) => [phrase.join(' '), value])
const bearersOf = (name: string, ...bearers: Bearer[]) =>
  [...surnameEntries(entriesOf(bearers))].flatMap(([phrase, { attribute, value }]) =>
    phrase.join(' ') === name ? `${attribute} ${value}` : [],
  )

describe('a name is called by', () => {
  test.each([
    ['Keanu Reeves', ['reeves', 'keanu'], 'its last word and its first'],
    ['Meg Ryan', ['ryan'], 'no first word of few letters'],
    ['Robert De Niro', ['niro', 'de niro', 'robert'], 'its last word with a particle before it'],
    ['Helena Bonham Carter', ['carter', 'helena'], 'no longer word before the last'],
    ['Duran Duran', ['duran'], 'a word that is first and last once'],
    ['Penélope Cruz', ['cruz', 'penelope'], 'its words without accents'],
    ['Ang Lee', [], 'no last word of few letters'],
    ['Zendaya', [], 'nothing but itself where it is one word'],
    ['time travel', [], 'nothing but itself where it is no name'],
    ['Women of Steel', [], 'nothing but itself where a word has no capital'],
    ['Prince Of The Five Realms', [], 'nothing but itself where it has five words'],
  ])('%s: %j, %s', (value, expected) => {
    expect(names([value])).toEqual(expected.map((name) => [name, value]))
  })

  test('which of them it is, is told', () => {
    const told = [...surnameEntries(entriesOf([['Robert De Niro']]))]
    expect(told.map(([, { by }]) => by)).toEqual(['surname', 'surname', 'forename'])
  })
})

describe('a last name of several', () => {
  test('means the one who is at least twice as frequent', () => {
    expect(bearersOf('hanks', ['Tom Hanks', 22], ['Colin Hanks', 11])).toEqual(['cast Tom Hanks'])
  })

  test('means either where there are two and neither stands out', () => {
    expect(bearersOf('hanks', ['Tom Hanks', 22], ['Colin Hanks', 12])).toEqual([
      'cast Tom Hanks',
      'cast Colin Hanks',
    ])
  })

  test('means nobody where more than two share it and none stands out', () => {
    const three: Bearer[] = [
      ['Tom Hanks', 22],
      ['Colin Hanks', 12],
      ['Chet Hanks', 1],
    ]
    expect(bearersOf('hanks', ...three)).toEqual([])
  })

  test('counts a bearer for all that he does, and means him in all of it', () => {
    expect(
      bearersOf(
        'eastwood',
        ['Clint Eastwood', 15, 'cast'],
        ['Clint Eastwood', 9, 'director'],
        ['Scott Eastwood', 12, 'cast'],
      ),
    ).toEqual(['cast Clint Eastwood', 'director Clint Eastwood'])
  })

  test('counts a value once, however often its entries name it', () => {
    expect(bearersOf('hanks', ['Tom Hanks', 10], ['Tom Hanks', 10], ['Colin Hanks', 9])).toEqual([
      'cast Tom Hanks',
      'cast Colin Hanks',
    ])
  })
})

describe('a word is no name of anybody', () => {
  test('where it is a value itself, in whatever inflection', () => {
    expect(bearersOf('western', ['John Western'], ['Westerns', 3, 'genres'])).toEqual([])
    expect(bearersOf('john', ['Johnny Western'], ['Westerns', 3, 'genres'])).toEqual([])
  })

  test('where something else that begins so is more frequent', () => {
    const comic = (count: number): Bearer => ['marvel comic', count, 'keywords']
    expect(bearersOf('marvel', ['Elizabeth Marvel', 4], comic(5))).toEqual([])
    expect(bearersOf('marvel', ['Elizabeth Marvel', 4], comic(4))).toHaveLength(1)
  })

  test('where a company has a short word before its last', () => {
    const companies = ['For All To Play', 'raving bots', '2K', 'Quiet'].map(
      (value): Bearer => [value, 10, 'publisher'],
    )
    expect(bearersOf('to play', ...companies)).toEqual([])
  })

  test('where only a synonym is written so', () => {
    expect(names(['Science Fiction', 10, 'genres', 'synonym'])).toEqual([])
  })
})

describe('an attribute holds names of people', () => {
  const holds = (...values: string[]) =>
    attributesOfPeople(entriesOf(values.map((value) => [value]))).has('cast')

  test.each([
    [['Tom Hanks', 'Meg Ryan', 'Robert De Niro', 'Zendaya'], true, 'where most look like one'],
    [
      ['Raving Bots', '2K', 'Quiet Ltd.', 'Big House GmbH & Co. KG'],
      false,
      'not where companies do',
    ],
    [['time travel'], false, 'nor where nothing does'],
  ])('%j: %s, %s', (values, expected) => expect(holds(...values)).toBe(expected))
})
