import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filmView, groundingOf, view, viewOfValues } from '../testing.ts'
import { gapAfter, quoteOf, tokensOf } from '../tokens.ts'
import { corrected, strangers } from './corrected.ts'

const people = viewOfValues({
  cast: {
    'Brad Pitt': 20,
    'Anna Kent': 5,
    'Anna Kelt': 9,
    'Anna Lest': 4,
    'Leonardo DiCaprio': 12,
    'Bo Li': 3,
    'Jo War': 2,
  },
  genres: { Anythink: 3, War: 9, Thriller: 60 },
})

/** What is left of a command when nothing knows these words of it. */
const spelt = (command: string, unknown: readonly string[] = [], view = people) =>
  corrected(
    tokensOf(command),
    view,
    groundingOf(Object.fromEntries(unknown.map((word) => [word, { isKnown: false }]))),
  )

describe('strangers', () => {
  const of = (command: string) => strangers(tokensOf(command), filmView)

  test.each([
    ['more scary horror', ['scary'], 'no word of the grammar or the catalogue'],
    ['scary, Scary', ['scary'], 'a word once'],
    ['sin terror por favor', ['terror'], 'no word of any grammar'],
    ['a fun ad', [], 'no short word'],
    ['in 1999', [], 'no number'],
    ['runing time', ['runing'], 'a misspelt word'],
    ['', [], 'nothing'],
  ])('of "%s" are %j: %s', (command, words) => expect(of(command)).toEqual(words))
})

describe('a misspelt word', () => {
  test('is what it stands for, and is quoted as it was typed', () => {
    const tokens = spelt('no thirller, please', ['thirller'])
    expect(tokens.folded).toEqual(['no', 'thriller', 'please'])
    expect(tokens.stems[1]).toBe('thriller')
    expect(quoteOf(tokens, 0, 2)).toBe('no thirller')
    expect(tokens.text).toBe('no thirller, please')
  })

  test.each([
    ['somthing', 'something', 'of the grammar'],
    ['thriler', 'thriller', 'of the catalogue'],
    ['anythind', 'anything', 'of both, as near: of the grammar'],
    ['anythnk', 'anythink', 'of both: the nearer one'],
    ['xqzzt', 'xqzzt', 'of neither: itself'],
  ])('%s is %s: a word %s', (typed, meant) => {
    expect(spelt(typed, [typed]).folded).toEqual([meant])
  })

  test('is one only where that is known', () => {
    expect(spelt('no thirller').folded).toEqual(['no', 'thirller'])
    const known = groundingOf({ thirller: { isKnown: true } })
    expect(corrected(tokensOf('thirller'), people, known).folded).toEqual(['thirller'])
  })

  test('is left alone in another language: what is known of words is of English ones', () => {
    expect(spelt('ohne thirller', ['thirller']).folded).toEqual(['ohne', 'thirller'])
  })
})

describe('a name that was typed apart', () => {
  test('is one word where it is one of the catalogue, and is quoted whole', () => {
    const tokens = spelt('with Di Caprio, please', ['caprio'])
    expect(tokens.folded).toEqual(['with', 'dicaprio', 'please'])
    expect(quoteOf(tokens, 1, 2)).toBe('Di Caprio')
    expect(gapAfter(tokens, 1)).toBe(', ')
  })

  test.each([
    ['di, caprio', ['caprio'], 'a comma parts it'],
    ['di caprio', [], 'both are known words'],
    ['de caprio', ['caprio'], 'together they are no word of the catalogue'],
  ])('"%s" stays apart: %j, %s', (command, unknown) => {
    expect(spelt(command, unknown).list).toHaveLength(2)
  })
})

describe('the second word of a name is known by its first', () => {
  test.each([
    ['Brad Pit', 'pitt', 'whatever is known of the word'],
    ['anna kett', 'kelt', 'of two as near, the better known'],
    ['anna kent', 'kent', 'one that is right stays'],
    ['brad bitt', 'bitt', 'one that begins otherwise stays'],
    ['brad pattern', 'pattern', 'one that is far stays'],
    ['jo ware', 'ware', 'a slip in three letters is another word'],
    ['bo lib', 'lib', 'the shortest names are left out'],
    ['anna less', 'less', 'a word of the grammar stays'],
    ['meg pit', 'pit', 'after another first name it stays'],
  ])('%s: %s, %s', (command, second) => expect(spelt(command).folded[1]).toBe(second))
})

test('of any words, known or not, each keeps its place in what was typed', () => {
  const word = fc.constantFrom(
    ...'no somthing thirller di caprio brad pit anna kett horror , with 90s "'.split(' '),
  )
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (words, unknown) => {
      const text = words.join(' ')
      const { list, tail } = spelt(text, unknown)
      const typed = list.map(({ gap, start, end }) => gap + text.slice(start, end)).join('')
      expect(typed + tail).toBe(text)
    }),
  )
})

test('one word of a name is known by the other, the first only where it is long', () => {
  const stays = view(
    [{ name: 'has', kind: 'tags', synonyms: { pool: ['swimming pool'] } }],
    {
      has: { pool: 9, 'Card Room': 4 },
    },
    {},
  )
  const folded = (command: string) => spelt(command, [], stays).folded.join(' ')
  expect(folded('swiming pool')).toBe('swimming pool')
  expect(folded('carx room')).toBe('carx room')
  expect(folded('simmering pool')).toBe('simmering pool')
})
