import { expect, test } from 'vitest'
import { filmView, shopView } from '../testing.ts'
import { spelledAs } from './spelling.ts'

const spell = (value: string, attribute: string, view = filmView) =>
  spelledAs(value, view.schema.get(attribute)!, view)

test.each([
  ['as it is', 'Sci-Fi', 'genres', 'Sci-Fi'],
  ['in another case', 'HORROR', 'genres', 'Horror'],
  ['without its diacritics', 'agnes varda', 'director', 'Agnès Varda'],
  ['without its hyphen', 'scifi', 'genres', 'Sci-Fi'],
  ['in the plural', 'thrillers', 'genres', 'Thriller'],
  ['by a synonym', 'science fiction', 'genres', 'Sci-Fi'],
  ['by the name of its code', 'Korean', 'language', 'ko'],
  ['as a code', 'fr', 'language', 'fr'],
  ['by a last name', 'Tarantino', 'director', 'Quentin Tarantino'],
  ['with a slip of the pen', 'Documentry', 'genres', 'Documentary'],
  ['with a slip in a last name', 'Tarantno', 'director', 'Quentin Tarantino'],
  ['from an order', 'pg-13', 'rated', 'PG-13'],
])('a value written %s is the one of the catalogue', (_, given, attribute, value) => {
  expect(spell(given, attribute)).toBe(value)
})

test.each([
  ['unknown', 'Gloomcore', 'genres'],
  ['of another attribute', 'Horror', 'director'],
  ['with more to it than a known one', 'Horror of the deep', 'genres'],
  ['without a word', '!!', 'genres'],
  ['empty', '', 'genres'],
])('a value that is %s is none', (_, given, attribute) => {
  expect(spell(given, attribute)).toBeUndefined()
})

test('values that differ in signs alone are told apart', () => {
  const languages = ['C#', 'C++'].map((value) => ({ attribute: 'use', value, count: 1 }))
  const view = { ...shopView, vocabulary: [...shopView.vocabulary, ...languages] }
  expect(spell('c++', 'use', view)).toBe('C++')
  expect(spell('c#', 'use', view)).toBe('C#')
})

test('a value on two attributes is found on the one asked for', () => {
  expect(spell('clint eastwood', 'cast')).toBe('Clint Eastwood')
  expect(spell('clint eastwood', 'director')).toBe('Clint Eastwood')
})
