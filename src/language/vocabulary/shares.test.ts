import { expect, test } from 'vitest'
import { sharesOf } from './shares.ts'

test('of each attribute the part of its values that are such is told', () => {
  const values = [
    ['cast', 'Tom Hanks'],
    ['cast', 'Cher'],
    ['colour', 'Red'],
  ].map(([attribute, value]) => ({ attribute: attribute!, value: value! }))
  expect([...sharesOf(values, (value) => value.includes(' '))]).toEqual([
    ['cast', 0.5],
    ['colour', 0],
  ])
})
