import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView } from '../testing.ts'
import type { Student } from './student.ts'
import { telling, wishing } from './testing.ts'

const read = (command: string, student?: Student) =>
  readCommand({ command, shown: [], view: filmView, student, now: new Date(0) })
const quotes = (command: string, student?: Student) =>
  read(command, student).operations.map(({ quote }) => quote)

describe('what the student is sure is only told', () => {
  test('is no wish, and is reported', () => {
    const command = 'more horror, something cosy'
    expect(quotes(command)).toHaveLength(2)
    const reading = read(command, telling)
    expect(reading.operations.map(({ quote }) => quote)).toEqual(['more horror'])
    expect(reading.notUnderstood).toEqual([
      { quote: 'cosy', why: 'it seems to be told, not asked for' },
    ])
  })

  test('is a wish where nothing else is said', () => {
    expect(read('something cosy', telling)).toEqual(read('something cosy'))
  })

  test.each([
    ['a value', 'horror'],
    ['a bound', 'under two hours'],
    ['what must not be', 'no spooky puppets'],
    ['an act', 'undo'],
    ['another language than it has learnt', 'algo acogedor, sin terror'],
  ])('but is no matter for %s', (_, command) => {
    expect(read(command, telling)).toEqual(read(command))
  })
})

test('a student that takes everything for a wish leaves the reading of the rules as it is', () => {
  const command = 'no horror, something cosy, my boss is here'
  expect(read(command, wishing)).toEqual(read(command))
})
