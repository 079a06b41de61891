import { describe, expect, test } from 'vitest'
import type { Atom } from './atom.ts'
import { namedAfter, namedBefore } from './named.ts'
import { filmView, positionOf, shopView } from './testing.ts'

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
