import { describe, expect, test } from 'vitest'
import { FieldError, fieldValue, numberOf } from './field.ts'
import type { MappedAttribute } from './mapping.ts'

const of = (attribute: Partial<MappedAttribute>) =>
  ({ name: 'some', column: 'some', ...attribute }) as MappedAttribute

describe('a number', () => {
  test.each<[string, number]>([
    ['12', 12],
    ['-0.5', -0.5],
    ['1e3', 1000],
    ['$1,200.50', 1200.5],
    ['USD 40', 40],
    ['7.19 €', 7.19],
    ['95 min', 95],
    ['80%', 80],
  ])('%s is %d', (field, value) => expect(numberOf(field)).toBe(value))

  test('may have its decimals after a comma, where the mapping says so', () => {
    expect(numberOf('1.200,50 €', ',')).toBe(1200.5)
    expect(numberOf('0,5', ',')).toBe(0.5)
  })

  test.each(['', 'cheap', '1h 30m', '12-14', '1,20', '1.2.3', '12 34', 'NaN', '1e999'])(
    '%j is none, and is not guessed at',
    (field) => expect(() => numberOf(field)).toThrow(FieldError),
  )
})

test('a list is parted where the mapping says, and nothing between two separators is no value', () => {
  expect(fieldValue(' a | b c||d', of({ kind: 'tags', separator: '|' }))).toEqual(['a', 'b c', 'd'])
})

test.each<[string, string]>([
  ['2026-11-26', '2026-11-26'],
  ['2026-11-26T10:00:00+02:00', '2026-11-26T08:00:00.000Z'],
])('%s is a date', (field, date) => expect(fieldValue(field, of({ kind: 'date' }))).toBe(date))

test.each(['26/11/2026', 'Nov 26 2026', '2026-13-01', '2026'])(
  '%s is no date: which part is the day is not guessed',
  (field) => expect(() => fieldValue(field, of({ kind: 'date' }))).toThrow('2026-11-26'),
)

test('a flag is yes or no, or by the words of the mapping', () => {
  for (const field of ['true', 'Yes', '1', 'T'])
    expect(fieldValue(field, of({ kind: 'flag' }))).toBe(true)
  for (const field of ['false', 'NO', '0', 'n'])
    expect(fieldValue(field, of({ kind: 'flag' }))).toBe(false)
  expect(() => fieldValue('InStock', of({ kind: 'flag' }))).toThrow('"true"')
  const stock = of({ kind: 'flag', true: ['InStock'] })
  expect(fieldValue('InStock', stock)).toBe(true)
  expect(fieldValue('OutOfStock', stock)).toBe(false)
})
