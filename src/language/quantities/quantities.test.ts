import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grammars } from '../grammar/index.ts'
import { grammarFor } from '../testing.ts'
import { tokensOf } from '../tokens.ts'
import { readNumber } from './number.ts'
import { readQuantity } from './quantities.ts'

const now = new Date('2026-06-01T12:00:00Z')

/** What is counted at the beginning of a text, and the words that are left. */
const counted = (text: string, language = 'en') => {
  const tokens = tokensOf(text)
  const found = readQuantity(tokens, 0, grammarFor(language), now)
  return found && { ...found.value, rest: tokens.folded.slice(found.to).join(' ') }
}

describe('a number', () => {
  test.each([
    ['7', 7],
    ['1,200', 1200],
    ['2.5', 2.5],
    ['two', 2],
    ['ninety five', 95],
    ['two hundred', 200],
    ['two hundred fifty', 250],
    ['two thousand', 2000],
  ])('%s', (text, value) => {
    expect(readNumber(tokensOf(text), 0, grammarFor('en'))?.value).toBe(value)
  })

  test.each(['', 'many', 'constructor', 'toString'])('"%s" is none', (text) => {
    expect(readNumber(tokensOf(text), 0, grammarFor('en'))).toBeUndefined()
  })

  test('ends where the next one begins', () => {
    expect(readNumber(tokensOf('two three'), 0, grammarFor('en'))).toEqual({ value: 2, to: 1 })
    expect(readNumber(tokensOf('twenty, five'), 0, grammarFor('en'))).toEqual({ value: 20, to: 1 })
  })
})

describe('a length of time is told in minutes', () => {
  test.each([
    ['two hours', 120],
    ['an hour', 60],
    ['an hour and a half', 90],
    ['one and a half hours', 90],
    ['half an hour', 30],
    ['90 min', 90],
    ['1h30', 90],
    ['2h 30m', 150],
    ['2hrs 15', 135],
    ['one hour and ten minutes', 70],
    ['a day', 1440],
    ['90 seconds', 1.5],
  ])('%s', (text, minutes) => {
    expect(counted(text)).toMatchObject({ measure: 'duration', minutes, rest: '' })
  })

  test.each([
    ['dos horas', 'es', 120],
    ['hora y media', 'es', 90],
    ['deux heures', 'fr', 120],
    ['zwei Stunden', 'de', 120],
    ['两小时', 'zh', 120],
  ])('%s', (text, language, minutes) => {
    expect(counted(text, language)).toMatchObject({ measure: 'duration', minutes })
  })

  test('takes no minutes from a decade that follows', () => {
    expect(counted('two hours 80s')).toMatchObject({ minutes: 120, rest: '80 s' })
  })
})

describe('a sum of money has its currency', () => {
  test.each([
    ['$30', 30, 'USD'],
    ['30 dollars', 30, 'USD'],
    ['30 bucks', 30, 'USD'],
    ['£3.50', 3.5, 'GBP'],
    ['thirty quid', 30, 'GBP'],
    ['20€', 20, 'EUR'],
    ['EUR 20', 20, 'EUR'],
    ['a tenner', 10, 'GBP'],
    ['fiver', 5, 'GBP'],
    ['$1,200', 1200, 'USD'],
  ])('%s', (text, amount, currency) => {
    expect(counted(text)).toMatchObject({ measure: 'money', amount, currency, rest: '' })
  })
})

describe('years', () => {
  test.each<[string, number, number]>([
    ['1995', 1995, 1995],
    ["'94", 1994, 1994],
    ["'04", 2004, 2004],
    ['the 90s', 1990, 1999],
    ['1990s', 1990, 1999],
    ["90's", 1990, 1999],
    ['the nineties', 1990, 1999],
    ['the 20s', 1920, 1929],
    ['the noughties', 2000, 2009],
    ['early 90s', 1990, 1993],
    ['mid 80s', 1984, 1986],
    ['the late seventies', 1977, 1979],
    ['last five years', 2021, Number.POSITIVE_INFINITY],
    ['the past 3 years', 2023, Number.POSITIVE_INFINITY],
    ['last year', 2025, 2025],
    ['this year', 2026, 2026],
    ['this century', 2000, Number.POSITIVE_INFINITY],
  ])('%s', (text, from, to) => {
    expect(counted(text)).toMatchObject({ measure: 'years', from, to, rest: '' })
  })

  test.each<[string, string, number, number]>([
    ['los años 80', 'es', 1980, 1989],
    ['les années 70', 'fr', 1970, 1979],
    ['90er', 'de', 1990, 1999],
    ['80年代', 'zh', 1980, 1989],
  ])('%s', (text, language, from, to) => {
    expect(counted(text, language)).toMatchObject({ measure: 'years', from, to })
  })

  test.each(['1750', '2150', '95', '90 minutes'])('%s is none', (text) => {
    expect(counted(text)?.measure).not.toBe('years')
  })
})

describe('a score is a share of the best', () => {
  test.each([
    ['7 out of 10', 'en', 0.7],
    ['4/5', 'en', 0.8],
    ['4 de 5', 'es', 0.8],
    ['4 sobre 5', 'es', 0.8],
    ['4 sur 5', 'fr', 0.8],
    ['4 von 5', 'de', 0.8],
  ])('%s', (text, language, share) => {
    expect(counted(text, language)).toMatchObject({ measure: 'score', share })
  })

  test.each([
    ['12 out of 10', 'en'],
    ['3/0', 'en'],
    ['0/0', 'en'],
    ['90 de 2 horas', 'es'],
  ])('%s is none', (text, language) => {
    expect(counted(text, language)?.measure).not.toBe('score')
  })
})

test('a number of something else keeps the word after it', () => {
  expect(counted('4 stars')).toMatchObject({ measure: 'bare', number: 4, unit: 'star' })
  expect(counted('the 50')).toMatchObject({ measure: 'bare', number: 50 })
  expect(counted('comedies')).toBeUndefined()
})

describe('what has a unit or a sign is no year', () => {
  test.each([
    ['2000 minutes', 'en', { measure: 'duration', minutes: 2000 }],
    ['$1999', 'en', { measure: 'money', amount: 1999, currency: 'USD' }],
    ['1850 dollars', 'en', { measure: 'money', amount: 1850, currency: 'USD' }],
    ['2000 Euro', 'de', { measure: 'money', amount: 2000, currency: 'EUR' }],
    ['2000 minutos', 'es', { measure: 'duration', minutes: 2000 }],
    ['2000元', 'zh', { measure: 'money', amount: 2000, currency: 'CNY' }],
  ])('%s', (text, language, expected) => {
    expect(counted(text, language)).toMatchObject({ ...expected, rest: '' })
  })
})

test('of any words of a language it takes at least one, and counts something finite or open', () => {
  const signs = ['7', '90', '1995', '1,200', '2.5', '$', '€', '/', ',', '-', '+', "'"]
  const texts = fc.constantFrom(...grammars).chain((compiled) => {
    const { numbers, durations, currencies, coins, decades, partsOfDecade } = compiled.grammar
    const { articles, half, and, recent, years, decadeBefore, decadeAfter } = compiled.grammar
    const words = [numbers, durations, currencies, coins, decades, partsOfDecade].flatMap(
      Object.keys,
    )
    const lists = [articles, half, and, recent, years, decadeBefore, decadeAfter, signs].flat()
    return fc.record({
      compiled: fc.constant(compiled),
      list: fc.array(fc.constantFrom(...words, ...lists), { maxLength: 7 }),
      gap: fc.constantFrom(' ', ''),
    })
  })
  fc.assert(
    fc.property(texts, fc.nat(6), ({ compiled, list, gap }, at) => {
      const tokens = tokensOf(list.join(gap))
      const found = readQuantity(tokens, at, compiled, now)
      if (!found) return
      expect(found.to).toBeGreaterThan(at)
      expect(found.to).toBeLessThanOrEqual(tokens.list.length)
      for (const [part, value] of Object.entries(found.value))
        if (typeof value === 'number')
          expect(value >= 0 && (Number.isFinite(value) || part === 'to'), part).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
