import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, linesOf, now, view } from '../testing.ts'

const games = view(
  [
    { name: 'required_age', kind: 'number', title: 'Required age' },
    { name: 'price', kind: 'number', unit: 'USD' },
  ],
  {},
  { required_age: [0, 0, 0, 0, 0, 18], price: [0, 5, 10, 15, 20, 60] },
)
const lines = (command: string, of = games) =>
  linesOf(readCommand({ command, shown: [], view: of, now }).operations)

test('an age by which things are rated is an age, and who avoids it avoids what is above it', () => {
  expect(lines('nothing rated 18')).toEqual(['avoid must required_age >= 18'])
  expect(lines('rated 12 only')).toEqual(['want must only required_age eq 12'])
})

test('another number is none, nor is any where the catalogue has no ages', () => {
  expect(lines('rated 87')).toEqual([])
  expect(lines('nothing rated 18', filmView)).toEqual([])
})
