import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { linesOf, now, shopView } from '../testing.ts'

const lines = (command: string) =>
  linesOf(readCommand({ command, shown: [], view: shopView, now }).operations)

test.each([
  'any colour but black',
  'any color except black',
  'whatever colour, just not black',
  "any colour as long as it's not black",
])('any value but one is any, and not that one: %s', (command) => {
  expect(lines(command)).toEqual(['retract colour', 'avoid must colour eq Black'])
})

test('what is no value of that attribute is asked for as ever', () => {
  expect(lines('any price but black')).toEqual(['retract price', 'want must colour eq Black'])
  expect(lines('any colour')).toEqual(['retract colour'])
})
