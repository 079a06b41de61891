import { expect, test } from 'vitest'
import { atomsIn, lineOfAtom, viewOfValues } from '../testing.ts'

const view = viewOfValues({
  tags: {
    'Point & Click': 20,
    'Black and White': 9,
    'Action-Adventure': 30,
    Action: 40,
    Adventure: 50,
    'Shared Kitchen': 4,
  },
})
const atoms = (command: string) => atomsIn(command, { view }).map(lineOfAtom)

test.each([
  ['point n click', 'value Point & Click'],
  ['point and clicks', 'value Point & Click'],
  ['black n white', 'value Black and White'],
  ['black & white', 'value Black and White'],
])('a value is known by any "and" in its name: %s', (command, line) => {
  expect(atoms(command)).toEqual([line])
})

test('two values side by side are no third', () => {
  expect(atoms('action and adventure')).toEqual(['value Action', 'and', 'value Adventure'])
})

test('a value of a short list may have an article between its words', () => {
  expect(atoms('sharing a kitchen')).toEqual(['value Shared Kitchen'])
  expect(atoms('share the click')[0]).toBe('word')
})
