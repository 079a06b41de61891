import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { linesOf, now, recipeView } from '../testing.ts'

const lines = (command: string) =>
  linesOf(readCommand({ command, shown: [], view: recipeView, now }).operations)

test.each([
  ['low calories', 'want prefer calories <= 300'],
  ['something low in calories', 'want prefer calories <= 300'],
  ['high in calories', 'want prefer calories >= 500'],
  ['not too many calories', 'want prefer calories <= 300'],
  ['more calories', 'want prefer calories >= 500'],
])('what the catalogue counts has a low and a high end: %s', (command, line) => {
  expect(lines(command)).toEqual([line])
})

test('what it does not count has none', () => {
  expect(lines('low diet').join()).not.toMatch(/<=|>=/)
})
