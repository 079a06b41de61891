import { describe, expect, test } from 'vitest'
import { readerOf } from '../testing.ts'
import { readOrdinal } from './ordinal.ts'

const ordinal = readerOf(readOrdinal)

describe('a place in words is read whole', () => {
  test.each([
    ['en', 'third', 3],
    ['en', 'twelfth', 12],
    ['en', 'forty-fifth', 45],
    ['en', 'last', -1],
    ['es', 'segunda', 2],
    ['es', 'trigésimo cuarto', 34],
    ['fr', 'dix-septième', 17],
    ['fr', 'vingt et unième', 21],
    ['fr', 'soixante et onzième', 71],
    ['fr', 'quatre-vingt-douzième', 92],
    ['de', 'dritten', 3],
    ['de', 'siebzehnte', 17],
    ['de', 'hundertfünfundzwanzigste', 125],
  ])('%s: %s is %i', (language, text, value) => {
    expect(ordinal(text, language)).toEqual({ value, rest: '' })
  })
})

describe('what is no place', () => {
  test.each([
    ['en', 'twenty'],
    ['en', 'twenty one'],
    ['en', 'horror'],
    ['de', 'zwanzig'],
    ['de', 'heiterste'],
    ['en', ''],
  ])('%s: "%s"', (language, text) => expect(ordinal(text, language)).toBeUndefined())

  test.each([
    ['twentieth fiftieth', 20, 'fiftieth'],
    ['second last', 2, 'last'],
    ['tenth third', 10, 'third'],
  ])('ends before another: %s', (text, value, rest) => {
    expect(ordinal(text)).toEqual({ value, rest })
  })
})
