import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, linesOf, now, positionOf, shopView, view } from '../testing.ts'
import type { Atom } from './atom.ts'
import { namedAfter, namedBefore } from './named.ts'

const span = { from: 0, to: 1 }
const attribute = (...attributes: string[]): Atom => ({ kind: 'attribute', attributes, ...span })
const of = (kind: 'filler' | 'comma' | 'and' | 'word'): Atom => ({ kind, ...span })

const nameBefore = (...atoms: Atom[]) => namedBefore(positionOf('above 4', { before: atoms }))?.name

describe('what a number is named before it', () => {
  test('is the attribute just before, but for fillers and commas', () => {
    expect(nameBefore(attribute('rating'))).toBe('rating')
    expect(nameBefore(attribute('rating'), of('comma'), of('filler'))).toBe('rating')
    expect(nameBefore(of('word'), attribute('year'), of('filler'))).toBe('year')
  })

  test('is none where something else was said since', () => {
    expect(nameBefore(attribute('rating'), of('word'))).toBeUndefined()
    expect(nameBefore(attribute('rating'), of('and'))).toBeUndefined()
    expect(nameBefore(of('filler'))).toBeUndefined()
    expect(nameBefore()).toBeUndefined()
  })

  test('is the last of two', () => {
    expect(nameBefore(attribute('rating'), attribute('year'))).toBe('year')
  })

  test('can be counted: of several meanings the first that can', () => {
    expect(nameBefore(attribute('genres'))).toBeUndefined()
    expect(nameBefore(attribute('rated', 'rating', 'year'))).toBe('rating')
    expect(nameBefore(attribute('gone', 'rating'))).toBe('rating')
    const released = positionOf('2016', { view: shopView, before: [attribute('use', 'released')] })
    expect(namedBefore(released)?.kind).toBe('date')
  })
})

describe('what a number is named after it', () => {
  test.each<[text: string, at: number, name: string | undefined]>([
    ['under 4 rating', 2, 'rating'],
    ['under 4 ratings', 2, 'rating'],
    ['over 90 running time', 2, 'runtime'],
    ['under 4 rating', 1, undefined],
    ['under 4 with rating', 2, undefined],
    ['at most 4', 3, undefined],
    ['4 genres', 1, undefined],
    ['4 directors', 1, undefined],
  ])('"%s" from word %i: %s', (text, at, name) => {
    expect(namedAfter(positionOf(text), at)?.name).toBe(name)
  })

  test('is told by the catalogue at hand', () => {
    expect(namedAfter(positionOf('under 30 price', { view: shopView }), 2)?.name).toBe('price')
    expect(namedAfter(positionOf('under 30 price', { view: filmView }), 2)).toBeUndefined()
  })
})

const sales = view(
  [
    { name: 'price', kind: 'number', unit: 'USD', title: 'Price' },
    { name: 'was', kind: 'number', unit: 'USD', title: 'Original price' },
    { name: 'least_age', kind: 'number', unit: 'year', title: 'Required age' },
  ],
  {},
  {
    price: [1, 10, 20, 40, 80, 200],
    was: [1, 20, 40, 60, 90, 300],
    least_age: [0, 0, 0, 12, 16, 18],
  },
)
const lines = (command: string) =>
  linesOf(readCommand({ command, shown: [], view: sales, now }).operations)

test.each([
  ['what used to cost more than 150', 'want must was > 150'],
  ['originally over $100', 'want must was > 100'],
  ['reduced from over 100', 'want must was > 100'],
  ['over 100', 'want must price > 100'],
])('a price that is told of as a former one is that of the catalogue: %s', (command, expected) => {
  expect(lines(command)).toEqual([expected])
})

test('a former price is told only of what stands beside it', () => {
  expect(lines('under 50, reduced from over 100')).toEqual([
    'want must price < 50',
    'want must was > 100',
  ])
})

test('what an age is open from is an age, where the catalogue has one', () => {
  expect(lines('nothing rated 18+')).toEqual(['avoid must least_age >= 18'])
  expect(lines('no 18+')).toEqual(['avoid must least_age >= 18'])
})

describe('a number is named by what was done', () => {
  const shop = view(
    [
      { name: 'price', kind: 'number', unit: 'USD' },
      { name: 'rating', kind: 'number' },
      { name: 'reviews', kind: 'number' },
      { name: 'sleeps', kind: 'number' },
    ],
    {},
    {
      price: [1, 5, 9, 20, 50, 90],
      rating: [1, 2, 3, 4, 4.5, 5],
      reviews: [1, 5, 9, 50, 90, 900],
      sleeps: [1, 2, 3, 4, 6, 9],
    },
  )
  const lines = (command: string) =>
    linesOf(readCommand({ command, shown: [], view: shop, now }).operations)

  test.each([
    ['rated 4 and up', 'want must rating >= 4'],
    ['more than 100 people reviewed it', 'want must reviews > 100'],
    ['reviewed by at least 50 people', 'want must reviews >= 50'],
    ['that sleeps 6', 'want must sleeps eq 6'],
  ])('%s', (command, line) => expect(lines(command)).toEqual([line]))

  test('but by none that has no such numbers', () => {
    expect(lines('rated 18')).toEqual([])
    expect(namedAfter(positionOf('40 rated 3', { view: shop }), 1)).toBeUndefined()
    expect(namedAfter(positionOf('40 people rated it', { view: shop }), 1)?.name).toBe('rating')
  })
})
