import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromList, gapAfter, isCapitalAt, quoteOf, tokensOf } from './tokens.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('no', 'Sci-Fi', "l'horreur", '恐怖片', '90s', ' ', ', ', '…', '🎬'))
    .map((parts) => parts.join('')),
)

describe('the tokens of a text', () => {
  test('are all of it: gaps and words, put together again, give the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { list, tail } = tokensOf(text)
        const whole = list.map(({ gap, start, end }) => gap + text.slice(start, end)).join('')
        expect(whole + tail).toBe(text)
      }),
    )
  })

  test('have each a key of every sort at the same place', () => {
    const { folded, stems, singulars } = tokensOf('L’Horreur, comédies & 90s films')
    expect(folded).toEqual(['l', 'horreur', 'comedies', '90', 's', 'films'])
    expect(stems).toEqual(['l', 'horreur', 'comedi', '90', 's', 'film'])
    expect(singulars).toEqual(['l', 'horreur', 'comedy', '90', 's', 'film'])
  })

  test('of a text without a word are none: it is all tail', () => {
    expect(tokensOf(' ?! ')).toMatchObject({ list: [], folded: [], tail: ' ?! ' })
  })
})

describe('the gap after a token', () => {
  test('is the one before the next, and the tail after the last', () => {
    const tokens = tokensOf('under $20, please!')
    expect([0, 1, 2].map((at) => gapAfter(tokens, at))).toEqual([' $', ', ', '!'])
  })
})

describe('a quote', () => {
  test.each([
    [1, 3, 'Sci-Fi', 'keeps the signs between its words'],
    [0, 1, 'No', 'keeps the case'],
    [3, 4, 'café', 'keeps accents, and leaves out what stands around it'],
    [0, 4, 'No Sci-Fi; "café', 'reaches from the first word to the last'],
    [2, 2, '', 'of no words is empty'],
    [3, 1, '', 'that ends before it begins is empty'],
  ])('of %i to %i is %j: it %s', (from, to, quote) => {
    expect(quoteOf(tokensOf('No Sci-Fi; "café"!'), from, to)).toBe(quote)
  })

  test('of any words stands in the text and begins and ends with one of them', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const tokens = tokensOf(text)
        fc.pre(tokens.list.length > 0)
        const from = a % tokens.list.length
        const to = from + 1 + (b % (tokens.list.length - from))
        const quote = quoteOf(tokens, from, to)
        expect(text).toContain(quote)
        expect(tokensOf(quote).folded).toEqual(tokens.folded.slice(from, to))
      }),
    )
  })
})

test('of words that were set right the keys are new, and the quote is what was typed', () => {
  const { text, list } = tokensOf('no horor, please')
  const spelt = fromList(
    text,
    list.map((token, i) => (i === 1 ? { ...token, folded: 'horrors', stem: 'horror' } : token)),
  )
  expect(spelt.folded).toEqual(['no', 'horrors', 'please'])
  expect(spelt.stems).toEqual(['no', 'horror', 'pleas'])
  expect(spelt.singulars).toEqual(['no', 'horror', 'please'])
  expect(quoteOf(spelt, 0, 2)).toBe('no horor')
})

test('a capital is told from what was written, not from its folded form', () => {
  const tokens = tokensOf('Gus Van Sant, élan Élan 90s')
  expect(tokens.list.map((_, at) => isCapitalAt(tokens, at))).toEqual([
    ...[true, true, true],
    ...[false, true],
    ...tokens.list.slice(5).map(() => false),
  ])
})
