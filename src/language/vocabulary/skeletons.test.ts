import { expect, test } from 'vitest'
import { viewOfValues } from '../testing.ts'
import { withVowels } from './skeletons.ts'

const view = viewOfValues({
  colour: { White: 9, 'Dark Green': 4, Black: 9, Block: 2, Mauve: 2, Move: 2 },
})

test.each([
  ['wht', 'white'],
  ['grn', 'green'],
  ['blck', 'black'],
  // Two words have these consonants.
  ['mv', undefined],
  // A word is not its own abbreviation.
  ['white', undefined],
])('%s is %s', (typed, word) => {
  expect(withVowels(typed, view)).toBe(word)
})
