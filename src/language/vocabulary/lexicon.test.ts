import { describe, expect, test } from 'vitest'
import { singular } from '../../catalog/index.ts'
import { filmView, view as viewOf, viewOfValues } from '../testing.ts'
import { tokensOf } from '../tokens.ts'
import { lexiconOf } from './lexicon.ts'

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
})

const themes = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`theme ${i}`, 1]))

describe('a word that only one value of a short list has, of several words, stands for it', () => {
  const { parts } = lexiconOf(
    viewOfValues({
      modes: { 'Steam Cloud': 5, 'Steam Workshop': 4, Cooperative: 9, 'Online Co-op': 3 },
      genres: { 'Martial Arts': 7, 'Art House': 6, 'Tea Ceremony': 3, 'Workshops for Children': 2 },
      sports: { 'Race Cars': 4, 'Car Chase': 2 },
      themes: { ...themes, 'haunted house': 30 },
    }),
  )

  test.each([
    ['cloud', 'Steam Cloud'],
    ['online', 'Online Co-op'],
    ['martial', 'Martial Arts'],
    ['house', 'Art House'],
    ['children', 'Workshops for Children'],
  ])('%s for %s', (word, value) => expect(parts.get(singular(word))?.value).toBe(value))

  test.each([
    ['steam', 'two values have it'],
    ['workshop', 'another value has its plural'],
    ['tea', 'it is short'],
    ['car', 'it is short, whatever its plural'],
    ['cooperative', 'it is the whole value'],
    ['haunted', 'its list is long'],
  ])('but not %s: %s', (word) => expect(parts.has(word)).toBe(false))
})

describe('what a language may join another word to', () => {
  const { beginnings } = lexiconOf(
    viewOf(
      [{ name: 'genres', kind: 'tags', synonyms: { Romance: ['Liebe'], Horror: ['very scary'] } }],
      { genres: { Romance: 40, Horror: 50, 'Sci-Fi': 9, TV: 3 } },
      {},
    ),
  )

  test('is a value or synonym of one word, but for the shortest', () => {
    expect([...beginnings.keys()]).toEqual(['romance', 'liebe', 'horror'])
    expect(beginnings.get('liebe')).toMatchObject([{ value: 'Romance', by: 'synonym' }])
  })
})

describe('the name of an attribute', () => {
  const view = viewOf(
    [
      { name: 'release_year', kind: 'number', title: 'Year' },
      { name: 'genres', kind: 'tags', title: 'Genre' },
      { name: 'max_players', kind: 'number' },
    ],
    {},
    {},
  )
  const named = (text: string) => lexiconOf(view).attributes.longest(tokensOf(text).singulars, 0)

  test.each([
    ['year', 'release_year', 'its title'],
    ['release year', 'release_year', 'its name, with spaces'],
    ['years', 'release_year', 'a plural'],
    ['Genre', 'genres', 'a title beside a name in the plural'],
    ['max players', 'max_players', 'its name, where it has no title'],
  ])('%s means %s: %s', (text, name) => expect(named(text)?.meanings).toContain(name))

  test('means it once where name and title are one, in the singular or plural', () => {
    expect(named('max players')?.meanings).toEqual(['max_players'])
    expect(named('genre')?.meanings).toEqual(['genres'])
  })
})

describe('what is known for misspellings', () => {
  const view = viewOf(
    [{ name: 'cast', kind: 'tags', synonyms: { 'Tom Hanks': ['Hanx'] }, title: 'Actors' }],
    {
      cast: { 'Tom Hanks': 22, 'Tom Cruise': 20, 'Tom Hardy': 30, 'Tom Li': 90, 'Ann Lee Kim': 5 },
    },
    {},
  )
  const { words, seconds, correct } = lexiconOf(view)

  test('is every word, by how many items it stands for', () => {
    expect(words.get('tom')).toBe(162)
    expect(words.get('hanks')).toBe(22)
    // What a value is called otherwise weighs less than what it is called.
    expect(words.get('hanx')).toBeLessThan(22)
    expect(words.get('actors')).toBe(1)
    expect(words.has('spielberg')).toBe(false)
  })

  test('is what may follow the first word of a name of two, best known first', () => {
    expect([...seconds].map(([first, names]) => [first, [...names]])).toEqual([
      ['tom', ['hardy', 'hanks', 'cruise']],
    ])
  })

  test('sets a slip in a name right', () => {
    expect(correct('cruize')).toEqual({ word: 'cruise', slips: 1 })
  })
})

describe('a value that is called like what every object has', () => {
  test.each(['constructor', 'toString', '__proto__'])('is only a value: %s', (value) => {
    const view = viewOf([{ name: 'topics', kind: 'tags', synonyms: {} }], {}, {})
    const vocabulary = [{ attribute: 'topics', value, count: 3 }]
    const lexicon = lexiconOf({ ...view, vocabulary })
    expect(lexicon.values.longest(tokensOf(value).stems, 0)).toMatchObject({
      meanings: [{ value, by: 'value' }],
    })
  })
})

test('a value with "&" is also called by "and"', () => {
  const { values } = lexiconOf(viewOfValues({ tags: { 'Salt & Pepper': 3 } }))
  const called = values.longest(['salt', 'and', 'pepper'], 0)
  expect(called).toMatchObject({ meanings: [{ value: 'Salt & Pepper', by: 'synonym' }], to: 3 })
})
