import { describe, expect, test } from 'vitest'
import { isFacet, isRare } from './facets.ts'
import { grammars } from './grammar/index.ts'
import { lexiconOf } from './lexicon.ts'
import { demonymsOf } from './regions.ts'
import { chooseSenses, conditionsOf } from './senses.ts'
import { filmView, shopView, viewOfValues } from './testing.ts'
import { tokensOf } from './tokens.ts'

const valuesOf = (text: string, view = filmView) => {
  const tokens = tokensOf(text)
  return lexiconOf(view)
    .values.longest(tokens.stems, 0)
    ?.meanings.map(({ attribute, value, by }) => `${attribute} ${value} ${by}`)
}
const namesOf = (text: string, view = filmView) =>
  lexiconOf(view)
    .surnames.longest(tokensOf(text).folded, 0)
    ?.meanings.map(({ value }) => value)

describe('a value is named', () => {
  test.each([
    ['Horror', ['genres Horror value']],
    ['scifi', ['genres Sci-Fi value']],
    ['science fiction', ['genres Sci-Fi synonym']],
    ['French', ['language fr synonym']],
    ['francés', ['language fr synonym']],
    ['agnes varda', ['director Agnès Varda value']],
  ])('%s', (text, expected) => expect(valuesOf(text)).toEqual(expected))

  test('by its region, where the two share a code', () => {
    expect(valuesOf('Frankreich')).toEqual(['language fr demonym'])
    const view = viewOfValues({ language: { ar: 9, en: 90, fr: 8, ca: 3 } })
    expect(valuesOf('argentinian', view)).toBeUndefined()
    expect(valuesOf('american', view)).toBeUndefined()
  })

  test('by no code of a language: it is mostly another word', () => {
    expect(valuesOf('fr')).toBeUndefined()
  })

  test('by its code where the attribute holds other words too', () => {
    const view = viewOfValues({ platforms: { mac: 9, linux: 8, windows: 30 } })
    expect(valuesOf('mac', view)).toEqual(['platforms mac value'])
  })

  test('by its people, where it is a region', () => {
    const view = viewOfValues({ country: { UK: 30, 'New Zealand': 4, USA: 90 } })
    expect(valuesOf('British', view)).toEqual(['country UK demonym'])
    expect(valuesOf('kiwi', view)).toEqual(['country New Zealand demonym'])
    expect(valuesOf('american', view)).toEqual(['country USA demonym'])
  })

  test('is built once for a version of the catalogue', () => {
    expect(lexiconOf(filmView)).toBe(lexiconOf(filmView))
    expect(lexiconOf({ ...filmView })).not.toBe(lexiconOf(filmView))
  })
})

describe('a name is told by a part of it', () => {
  const people = viewOfValues({
    cast: {
      'Robert De Niro': 30,
      'Keanu Reeves': 20,
      'Steve Reeves': 3,
      'Joel Coen': 9,
      'Ethan Coen': 8,
      'Tom Hardy': 9,
      'Tom Hanks': 22,
      'Tom Cruise': 20,
    },
  })
  test.each([
    ['niro', ['Robert De Niro']],
    ['de niro', ['Robert De Niro']],
    ['keanu', ['Keanu Reeves']],
    ['reeves', ['Keanu Reeves']],
    ['coen', ['Joel Coen', 'Ethan Coen']],
    ['tom', undefined],
  ])('%s', (text, expected) => expect(namesOf(text, people)).toEqual(expected))

  test('but not by a word that is a value itself', () => {
    const view = viewOfValues({ cast: { 'Jack Black': 9 }, colour: { Black: 4 } })
    expect(namesOf('black', view)).toBeUndefined()
  })

  test('a word that only one value of a short list has stands for it', () => {
    const view = viewOfValues({ modes: { 'Steam Cloud': 5, 'Steam Workshop': 4, Cooperative: 9 } })
    const { parts } = lexiconOf(view)
    expect(parts.get('cloud')?.value).toBe('Steam Cloud')
    expect(parts.has('steam')).toBe(false)
  })
})

describe('which meaning of a name counts', () => {
  const senses = [
    { attribute: 'cast', value: 'Clint Eastwood', count: 15, by: 'value' as const },
    { attribute: 'director', value: 'Clint Eastwood', count: 9, by: 'value' as const },
  ]
  const chosen = (polarity: 'want' | 'avoid', hints: Partial<Parameters<typeof chooseSenses>[2]>) =>
    chooseSenses(senses, polarity, { named: [], role: undefined, ...hints }).map((s) => s.attribute)

  test.each([
    ['want', {}, ['cast']],
    ['want', { named: ['director'] }, ['director']],
    ['want', { role: { kind: 'maker', words: ['by'] } }, ['director']],
    ['want', { role: { kind: 'member', words: ['with'] } }, ['cast']],
    ['want', { role: { kind: 'maker', words: ['directed', 'by'] } }, ['director']],
    ['avoid', {}, ['cast', 'director']],
    ['avoid', { named: ['cast'] }, ['cast']],
  ] as const)('%s %j', (polarity, hints, expected) => {
    expect(chosen(polarity, hints)).toEqual(expected)
  })

  test('a language comes before the people of a region', () => {
    const french = [
      { attribute: 'country', value: 'France', count: 90, by: 'demonym' as const },
      { attribute: 'language', value: 'fr', count: 30, by: 'synonym' as const },
    ]
    expect(chooseSenses(french, 'want', { named: [], role: undefined })).toHaveLength(1)
    expect(chooseSenses(french, 'want', { named: [], role: undefined })[0]?.value).toBe('fr')
  })

  test('of two with one last name either is wanted, and both are avoided', () => {
    const coens = ['Joel Coen', 'Ethan Coen'].map((value) => ({
      attribute: 'director',
      value,
      count: 9,
      by: 'surname' as const,
    }))
    expect(conditionsOf(coens, 'want', filmView.schema)).toEqual([
      { attribute: 'director', operator: 'in', value: ['Joel Coen', 'Ethan Coen'] },
    ])
    expect(conditionsOf(coens, 'avoid', filmView.schema)).toHaveLength(2)
  })
})

describe('lists', () => {
  const long = Object.fromEntries(
    Array.from({ length: 101 }, (_, i) => [`theme ${i}`, i === 0 ? 1 : 50]),
  )
  const view = viewOfValues({ kinds: { A: 5_000 }, themes: long })
  test('of up to a hundred values are short', () => {
    expect(isFacet('kinds', view)).toBe(true)
    expect(isFacet('themes', view)).toBe(false)
    expect(isFacet('colour', shopView)).toBe(true)
  })

  test('that are long have rare values, and short ones none', () => {
    const sense = (attribute: string, value: string, count: number) =>
      [{ attribute, value, count, by: 'value' as const }] as const
    expect(isRare(sense('themes', 'theme 0', 1), view)).toBe(true)
    expect(isRare(sense('themes', 'theme 1', 50), view)).toBe(false)
    expect(isRare(sense('kinds', 'A', 1), view)).toBe(false)
  })
})

test('regions are known by their names and codes, in every language that is read', () => {
  const demonyms = demonymsOf(grammars.map(({ grammar }) => grammar))
  expect(demonyms.get('uk')).toContain('british')
  expect(demonyms.get('united kingdom')).toEqual(demonyms.get('gb'))
  expect(demonyms.get('germany')).toEqual(
    expect.arrayContaining(['german', 'Deutschland', 'Alemania']),
  )
})
