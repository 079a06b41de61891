import { expect, test } from 'vitest'
import { filmView, positionOf, shopView } from '../testing.ts'
import type { Atom, Position } from './atom.ts'
import { readMoved } from './moved.ts'

const instead: Atom = { kind: 'scope', name: 'instead', from: 0, to: 0 }
const filler: Atom = { kind: 'filler', from: 0, to: 0 }
const named = (...attributes: string[]): Atom => ({ kind: 'attribute', attributes, from: 0, to: 0 })
const bound = (attribute: string, operator: '<' | '>=' | 'between', value: number | number[]) => ({
  condition: { attribute, operator, value } as Position['inForce'][number]['condition'],
})
const under = bound('runtime', '<', 120)
const rated = bound('rating', '>=', 3)

/** The bound that a text moves, after these atoms, and the words that it leaves. */
const moved = (
  text: string,
  inForce: Position['inForce'],
  { before = [instead, filler], view = filmView }: Partial<Pick<Position, 'before' | 'view'>> = {},
) => {
  const position = positionOf(text, { before, inForce, view })
  const atom = readMoved(position, 0)
  if (atom?.kind !== 'condition') return undefined
  const { attribute, operator, value } = atom.condition
  const rest = position.tokens.folded.slice(atom.to).join(' ')
  return `${attribute} ${operator} ${value}${rest && `, and "${rest}"`}`
}

test('a bound in force is moved by a number after words that put it in place of another', () => {
  expect(moved('90', [under])).toBe('runtime < 90')
  expect(moved('ninety five please', [under])).toBe('runtime < 95, and "please"')
  const without: Atom = { kind: 'scope', name: 'without', from: 0, to: 0 }
  for (const before of [[], [without], [instead, without], [named('runtime')]])
    expect(moved('90', [under], { before })).toBeUndefined()
  expect(moved('horror', [under])).toBeUndefined()
})

test('of several bounds the last is moved that may be so large', () => {
  expect(moved('4', [under, rated])).toBe('rating >= 4')
  expect(moved('90', [under, rated])).toBe('runtime < 90')
  expect(moved('4', [under, rated, { condition: { text: 'cosy' } }])).toBe('rating >= 4')
  expect(moved('9000', [under, rated])).toBe('rating >= 9000')
})

test('a unit tells which bound is moved, whatever was set last', () => {
  expect(moved('two hours', [under, rated])).toBe('runtime < 120')
  expect(moved('80 minutes', [under, rated])).toBe('runtime < 80')
  expect(moved('$40', [bound('price', '<', 60), bound('stars', '>=', 4)], { view: shopView })).toBe(
    'price < 40',
  )
  expect(moved('two hours', [rated])).toBeUndefined()
})

test('so does the name of the attribute: "change the length to 90"', () => {
  expect(moved('4', [under, rated], { before: [instead, filler, named('runtime')] })).toBe(
    'runtime < 4',
  )
  expect(moved('4', [under], { before: [instead, named('rating')] })).toBeUndefined()
})

test('nothing is moved where no bound is in force, and no year', () => {
  expect(moved('90', [])).toBeUndefined()
  expect(moved('90', [{ condition: { text: 'cosy' } }])).toBeUndefined()
  expect(moved('90', [bound('year', '<', 1990)])).toBeUndefined()
  expect(moved('90', [bound('runtime', 'between', [80, 90])])).toBeUndefined()
})

test.each([
  ['lift that to 4', 'rating >= 4'],
  ['bump it up to 4 stars', 'rating >= 4'],
  ['raise the rating to 4', 'rating >= 4'],
  ['cut the length down to 90 minutes', 'runtime < 90'],
  ['take my limit to 90 minutes please', 'runtime < 90, and "please"'],
  ['go down to 90', 'runtime < 90'],
])('a bound is moved by what pushes it: %s', (text, expected) => {
  expect(moved(text, [rated, under], { before: [] })).toBe(expected)
})

test('nothing is pushed where no bound is in force, nor without a number to push it to', () => {
  expect(moved('raise it to 4', [], { before: [] })).toBeUndefined()
  expect(moved('raise it', [rated], { before: [] })).toBeUndefined()
  expect(moved('take me to 1990', [rated], { before: [] })).toBeUndefined()
})
