import { describe, expect, test } from 'vitest'
import { grammarFor, viewOfValues } from '../testing.ts'
import { quoteOf, tokensOf } from '../tokens.ts'
import { writtenOut } from './shorthands.ts'

const view = viewOfValues({ topics: { Christmas: 9, 'New York City': 5, BBQ: 4, barbecue: 1 } })
const written = (command: string, language = 'en', where = view) =>
  writtenOut(tokensOf(command), grammarFor(language), where)

describe('an abbreviation of the language is written out', () => {
  test('where the catalogue has the whole word', () => {
    expect(written('no xmas, please').folded).toEqual(['no', 'christmas', 'please'])
    expect(written('set in nyc').folded).toEqual(['set', 'in', 'new', 'york', 'city'])
  })

  test('and quoted as it was typed', () => {
    const tokens = written('set in NYC, please')
    expect(quoteOf(tokens, 2, 5)).toBe('NYC')
    expect(quoteOf(tokens, 0, 6)).toBe('set in NYC, please')
  })
})

test('where the language has the whole word, unless a value is called so', () => {
  const songs = viewOfValues({ style: { "Rock 'n' Roll": 3, Rock: 9, Pop: 9 } })
  expect(written('pop n rock', 'en', songs).folded).toEqual(['pop', 'and', 'rock'])
  expect(written('rock n roll', 'en', songs).folded).toEqual(['rock', 'n', 'roll'])
})

test.each([
  ['the catalogue has it as it is', 'bbq', 'en', view],
  ['the catalogue has no such value', 'xmas', 'en', viewOfValues({ topics: { Easter: 2 } })],
  ['it is of another language', 'xmas', 'de', view],
])('not where %s', (_, command, language, where) => {
  expect(written(command, language, where).folded).toEqual([command])
})
