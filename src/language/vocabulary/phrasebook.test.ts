import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phrasebook } from './phrasebook.ts'

const book = phrasebook([
  [['new'], 'new'],
  [['new', 'york'], 'a city'],
  [['new', 'york', 'city'], 'the city itself'],
  [['new', 'york'], 'a state'],
  [['york'], 'an English city'],
  [[], 'nothing'],
])
const found = (words: string, at = 0) => book.longest(words.split(' '), at)

describe('the longest phrase that begins at a word', () => {
  test.each([
    ['new york city', ['the city itself'], 3],
    ['new york state', ['a city', 'a state'], 2],
    ['new jersey', ['new'], 1],
    ['york city', ['an English city'], 1],
  ])('of "%s" means %j and ends at %i', (words, meanings, to) => {
    expect(found(words)).toEqual({ meanings, to })
  })

  test.each([
    ['old york', 0, 'no phrase begins there'],
    ['new york', 2, 'the words are at their end'],
    ['newyork', 0, 'a phrase is whole words'],
    ['', 0, 'an empty phrase means nothing'],
  ])('of "%s" from %i is none: %s', (words, at) => expect(found(words, at)).toBeUndefined())

  test('is looked for from where it is asked, not from the start', () => {
    expect(found('old new york', 1)).toEqual({ meanings: ['a city', 'a state'], to: 3 })
  })
})

test('skipping ends past the longest phrase, or stays where none begins', () => {
  const words = ['in', 'new', 'york', 'today']
  expect(words.map((_, at) => book.skip(words, at))).toEqual([0, 3, 3, 3])
  expect(book.skip(words, 9)).toBe(9)
})

test('an empty phrasebook finds nothing', () => {
  expect(phrasebook([]).longest(['new'], 0)).toBeUndefined()
})

test('of any phrases it finds what trying all of them would', () => {
  const word = fc.constantFrom('a', 'b', 'c')
  const phrase = fc.array(word, { maxLength: 4 })
  const entries = fc.array(fc.tuple(phrase, fc.nat()), { maxLength: 12 })
  fc.assert(
    fc.property(entries, fc.array(word, { maxLength: 8 }), fc.nat(8), (list, words, at) => {
      const matching = list.filter(
        ([one]) => one.length > 0 && one.every((key, i) => words[at + i] === key),
      )
      const length = Math.max(0, ...matching.map(([one]) => one.length))
      const meanings = matching.flatMap(([one, meaning]) => (one.length === length ? meaning : []))
      expect(phrasebook(list).longest(words, at)).toEqual(
        length > 0 ? { meanings, to: at + length } : undefined,
      )
    }),
  )
})
