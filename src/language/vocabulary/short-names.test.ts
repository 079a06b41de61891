import { expect, test } from 'vitest'
import { atomsIn, lineOfAtom, viewOfValues } from '../testing.ts'

const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`studio ${i}`, 40]))
const view = viewOfValues({
  modes: {
    'Shared/Split Screen': 30,
    'Steam Trading Cards': 20,
    'Full Controller Support': 9,
    'Part Controller Support': 9,
    Indie: 50,
  },
  publisher: {
    ...many,
    'Big Fish Games': 20,
    'Indie Gold Studio': 20,
    'Small Fry Games': 2,
    'No More Robots': 20,
  },
  themes: { ...many, 'Big Wide World': 30 },
})
const atoms = (command: string) => atomsIn(command, { view }).map(lineOfAtom)

test.each([
  ['split screen', 'value Shared/Split Screen', 'of a short list by any words side by side'],
  ['big fish', 'value Big Fish Games', 'of a known maker by the first'],
])('a value is known by a part of its name, %s: %s, %s', (command, line) => {
  expect(atoms(command)).toEqual([line])
})

test.each([
  ['controller support', 'which several have'],
  ['small fry', 'of a maker that is not well known'],
  ['fish games', 'that is not the beginning of a maker'],
  ['big wide', 'of a long list that names no maker'],
  ['no more', 'that is of the grammar'],
])('but by none, "%s", %s', (command) => {
  expect(atoms(command)[0]).not.toMatch(/^value/)
})

test('what is said of a short list is no beginning of a name', () => {
  expect(atoms('indie gold')).toEqual(['value Indie', 'word'])
})
