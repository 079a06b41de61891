import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { linesOf, now, recipeView } from '../testing.ts'

const lines = (command: string) =>
  linesOf(readCommand({ command, shown: [], view: recipeView, now }).operations)

test.each([
  ['put the ones with the most reviews first', 'sort reviews desc'],
  ['fewest calories first', 'sort calories asc'],
  ['lowest calories at the top', 'sort calories asc'],
  ['sort by calories', 'sort calories desc'],
  ['sort by calories low to high', 'sort calories asc'],
  ['sort by reviews descending', 'sort reviews desc'],
])('what the catalogue counts orders it, whatever it is called: %s', (command, line) => {
  expect(lines(command)).toEqual([line])
})

test.each(['most reviews', 'by calories', 'most diet first'])(
  'what says no order, or counts nothing, is none: %s',
  (command) => expect(lines(command).join()).not.toMatch(/sort/),
)
