import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, linesOf, now, shopView, shown } from '../testing.ts'

const lines = (command: string, view = filmView) =>
  linesOf(readCommand({ command, shown, view, now }).operations)

test.each([
  ['recent ish', 'want prefer year >= 2008'],
  ['a recentish thriller', 'want prefer year >= 2008', 'want must genres contains Thriller'],
  ['longish', 'want prefer runtime >= 121'],
  ['oldish westerns', 'want prefer year <= 1961', 'want must genres contains Western'],
])('near one end of a measure is that end: %s', (command, ...expected) => {
  expect(lines(command)).toEqual(expected)
})

test.each([
  ['not too long', 'want prefer runtime <= 121'],
  [
    'thrillers that are not overly long',
    'want must genres contains Thriller',
    'want prefer runtime <= 121',
  ],
  ["something that isn't too lengthy", 'want prefer runtime <= 121'],
  ['ideally not too short', 'want prefer runtime >= 92'],
])(
  'not too much of one end is anywhere but there, whatever is shown: %s',
  (command, ...expected) => {
    expect(lines(command)).toEqual(expected)
  },
)

test('what is not too old is newer than most that is shown', () => {
  expect(lines('not too old')).toEqual(['want prefer year > 1991'])
  expect(lines('not overly modern')).toEqual(['want prefer year < 1991'])
})

test('money has its ends too', () => {
  expect(lines('cheapish', shopView)).toEqual(['want prefer price <= 35'])
  expect(lines('nothing too pricey', shopView)).toEqual(['avoid prefer price >= 110'])
  expect(lines('not that pricey', shopView)).toEqual(['want prefer price <= 110'])
})

test('the ending alone, or on another word, is no end of anything', () => {
  expect(lines('90 ish minutes')).toEqual(['want must runtime between 77|103'])
  expect(lines('ticklish')).toEqual(['want prefer "ticklish"'])
})
