import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, linesOf, now, view } from '../testing.ts'

const recipes = view(
  [
    { name: 'cuisine', kind: 'category' },
    { name: 'servings', kind: 'number' },
    { name: 'time', kind: 'number', unit: 'minute' },
    { name: 'cost', kind: 'number', unit: 'USD' },
  ],
  { cuisine: { Italian: 5, Greek: 4 } },
  { servings: [1, 2, 4, 4, 6, 12], time: [5, 20, 30, 45, 60, 240], cost: [2, 5, 8, 12, 20, 60] },
)
const lines = (command: string, of = recipes) =>
  linesOf(readCommand({ command, shown: [], view: of, now }).operations)

test.each([
  ['for 8', 'want must servings eq 8'],
  ["we're six people", 'want must servings eq 6'],
  ['there are 6 of us', 'want must servings eq 6'],
  ['serves at least four', 'want must servings >= 4'],
  ['for up to 4 people', 'want must servings <= 4'],
  ['a party of ten', 'want must servings eq 10'],
  ['for two, please', 'want must servings eq 2'],
])('for how many people a thing is, is what the catalogue calls so: %s', (command, expected) => {
  expect(lines(command)).toEqual([expected])
})

test('what counts something else does not', () => {
  expect(lines('italian for 20 dollars')).toEqual([
    'want must cuisine eq Italian',
    'want must cost between 17|23',
  ])
  expect(lines('for 30 minutes')).toEqual(['want must time between 26|35'])
  expect(lines('for 8', filmView)).toEqual([])
})

test.each([
  ['für 4 Personen', 'want must servings eq 4'],
  ['pour six personnes', 'want must servings eq 6'],
  ['para 8 personas', 'want must servings eq 8'],
])('in other languages, too: %s', (command, expected) => {
  expect(lines(command)).toEqual([expected])
})
