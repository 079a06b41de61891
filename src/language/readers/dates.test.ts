import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, shopView } from '../testing.ts'

const now = new Date(2026, 5, 15, 12)
const conditions = (command: string, view = shopView) =>
  readCommand({ command, shown: [], view, now }).operations.flatMap((operation) =>
    operation.op === 'add' && 'attribute' in operation.condition
      ? `${operation.condition.operator} ${[operation.condition.value].flat().join(' ')}`
      : [],
  )

describe('days and months on a date', () => {
  test.each([
    ['after March 2021', '> 2021-03-31'],
    ['before March 2021', '< 2021-03-01'],
    ['since jan 1st 2022', '>= 2022-01-01'],
    ['until 5 May 2022', '<= 2022-05-05'],
    ['released in March 2021', 'between 2021-03-01 2021-03-31'],
    ['released on 2021-03-05', 'between 2021-03-05 2021-03-05'],
    ['since a week ago', '>= 2026-06-08'],
    ['from the last 3 months', '>= 2026-03-15'],
    ['nach dem 5. Mai 2022', '> 2022-05-05'],
    ['nach März 2019', '> 2019-03-31'],
    ['après mars 2019', '> 2019-03-31'],
    ['March 2021 or later', '>= 2021-03-01'],
    ['desde marzo de 2019', '>= 2019-03-01'],
    ['2019年3月以后', '> 2019-03-31'],
  ])('%s', (command, expected) => expect(conditions(command)).toEqual([expected]))

  test('a leap day ends its month', () => {
    expect(conditions('in February 2024')).toEqual(['between 2024-02-01 2024-02-29'])
  })
})

describe('where only years are told', () => {
  test.each([
    ['came out on or after jan 1st 2012', '>= 2012'],
    ['before March 2015', '< 2015'],
  ])('%s', (command, expected) => expect(conditions(command, filmView)).toEqual([expected]))
})

describe('what is no date', () => {
  test('nor is a score, that could be one without a year', () => {
    expect(conditions('rated 8/10 or better', filmView)).toEqual(['>= 4'])
  })

  test.each([
    ['may be funny', ['contains Comedy']],
    ['the 90s', ['between 1990 1999']],
    ['1995', ['eq 1995']],
    ['under 90 minutes', ['< 90']],
    ['before 1980', ['< 1980']],
    ['last five years', ['>= 2021']],
  ])('%s', (command, expected) => expect(conditions(command, filmView)).toEqual(expected))
})
