import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grammarFor, readerOf } from '../testing.ts'
import { tokensOf } from '../tokens.ts'
import { readYears } from './years.ts'

const years = readerOf(readYears)
const span = (from: number, to = from) => ({ value: { measure: 'years', from, to }, rest: '' })
const open = (from: number) => span(from, Number.POSITIVE_INFINITY)

describe('a year', () => {
  test('is four figures of the last two centuries and this one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        expect(years(`${year}`)).toEqual(year >= 1800 && year < 2100 ? span(year) : undefined)
      }),
    )
  })

  test('in two figures has an apostrophe, and lies in the hundred years from 1930', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.constantFrom("'", '’'), (n, sign) => {
        const written = String(n).padStart(2, '0')
        const year = n < 30 ? 2000 + n : 1900 + n
        expect(years(`${sign}${written}`)).toEqual(span(year))
        expect(years(written)).toBeUndefined()
      }),
    )
  })

  test.each([
    ['de', 'vorletztes Jahr'],
    ['zh', '前年'],
  ])('two years ago has a name in some languages: %s: %s', (language, text) => {
    expect(years(text, language)).toEqual(span(2024))
  })

  test.each([
    ['en', 'the year 2000'],
    ['es', 'el año 2000'],
    ['fr', "l'an 2000"],
    ['de', 'dem Jahr 2000'],
  ])('may be said to be one: %s: %s', (language, text) => {
    expect(years(text, language)).toEqual(span(2000))
  })

  test.each([
    ['es', 'este año'],
    ['fr', 'cette année'],
    ['de', 'dieses Jahr'],
    ['zh', '今年'],
  ])('that goes on is the one of the clock: %s: %s', (language, text) => {
    expect(years(text, language)).toEqual(span(2026))
  })

  test.each([
    ['en', 'this decade', 2020],
    ['en', 'the last decade', 2016],
    ['en', 'the last two decades', 2006],
    ['de', 'letztes Jahrzehnt', 2016],
    ['fr', 'la dernière décennie', 2016],
    ['es', 'la última década', 2016],
  ])('may go back by tens of them, and is not over: %s: %s', (language, text, from) => {
    expect(years(text, language)).toEqual(span(from, Infinity))
  })

  test.each([
    ['es', 'el último año'],
    ['fr', "l'année dernière"],
    ['fr', "l'an passé"],
    ['es', 'el año pasado'],
    ['de', 'letztes Jahr'],
    ['de', 'vorigen Jahres'],
    ['zh', '去年'],
  ])('that is over is the one before: %s: %s', (language, text) => {
    expect(years(text, language)).toEqual(span(2025))
  })
})

describe('a decade is ten years from a round one', () => {
  const decades = fc.integer({ min: 180, max: 209 }).map((n) => 10 * n)
  const writings = [
    ['en', (d: string) => `${d}s`],
    ['en', (d: string) => `the ${d}s`],
    ['en', (d: string) => `${d}'s`],
    ['en', (d: string) => `the ${d} era`],
    ['es', (d: string) => `los años ${d}`],
    ['es', (d: string) => `la década de ${d}`],
    ['fr', (d: string) => `les années ${d}`],
    ['de', (d: string) => `${d}er`],
    ['de', (d: string) => `die ${d}er Jahre`],
    ['zh', (d: string) => `${d}年代`],
  ] as const

  test('in four figures, in every language', () => {
    fc.assert(
      fc.property(decades, fc.constantFrom(...writings), (decade, [language, write]) => {
        expect(years(write(String(decade)), language)).toEqual(span(decade, decade + 9))
      }),
    )
  })

  test('in two figures is one of the twentieth century, but for the two that began this one', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.constantFrom(...writings), (n, [language, write]) => {
        const decade = n < 2 ? 2000 + 10 * n : 1900 + 10 * n
        expect(years(write(`${n}0`), language)).toEqual(span(decade, decade + 9))
      }),
    )
  })

  test.each([
    ['en', 'twenties', 1920],
    ['en', 'the noughties', 2000],
    ['es', 'los noventa', 1990],
    ['es', 'los años ochenta', 1980],
    ['fr', 'les années quatre-vingt-dix', 1990],
    ['fr', 'années soixante', 1960],
    ['de', 'die Neunziger', 1990],
    ['de', 'den siebziger Jahren', 1970],
    ['zh', '九十年代', 1990],
  ])('in words: %s: %s', (language, text, decade) => {
    expect(years(text, language)).toEqual(span(decade, decade + 9))
  })

  test.each([
    ['en', 'early nineties', 1990, 1993],
    ['en', 'mid 1980s', 1984, 1986],
    ['en', 'late the 90s', 1997, 1999],
    ['en', 'early to mid 80s', 1980, 1986],
    ['en', 'mid/late nineties', 1994, 1999],
    ['es', 'principios de los 90', 1990, 1993],
    ['fr', 'le début des années 90', 1990, 1993],
    ['fr', 'la fin des années quatre-vingt', 1987, 1989],
    ['de', 'Mitte der 90er', 1994, 1996],
    ['de', 'späte Neunziger', 1997, 1999],
  ])('may be a part of one: %s: %s', (language, text, from, to) => {
    expect(years(text, language)).toEqual(span(from, to))
  })

  test('has parts that cover it without overlap', () => {
    const parts = ['early', 'mid', 'late'].map((part) => years(`${part} 80s`)?.value)
    const covered = parts.flatMap((part) =>
      part?.measure === 'years'
        ? Array.from({ length: part.to - part.from + 1 }, (_, i) => part.from + i)
        : [],
    )
    expect(covered).toEqual([1980, 1981, 1982, 1983, 1984, 1985, 1986, 1987, 1988, 1989])
  })
})

describe('the last years go on', () => {
  test('from as many before the one of the clock', () => {
    const texts: readonly (readonly [string, (n: number) => string])[] = [
      ['en', (n) => `last ${n} years`],
      ['en', (n) => `the past ${n} years`],
      ['es', (n) => `los últimos ${n} años`],
      ['es', (n) => `los ${n} últimos años`],
      ['fr', (n) => `les ${n} dernières années`],
      ['de', (n) => `die letzten ${n} Jahre`],
      ['zh', (n) => `最近${n}年`],
    ]
    const instants = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        instants,
        fc.constantFrom(...texts),
        (n, now, [language, write]) => {
          const tokens = tokensOf(write(n))
          expect(readYears(tokens, 0, grammarFor(language), now)).toEqual({
            value: {
              measure: 'years',
              from: now.getUTCFullYear() - n,
              to: Number.POSITIVE_INFINITY,
            },
            to: tokens.list.length,
          })
        },
      ),
    )
  })

  test.each([
    ['en', 'the 21st century'],
    ['es', 'este siglo'],
    ['fr', 'ce siècle'],
    ['de', 'dieses Jahrhundert'],
    ['zh', '本世纪'],
  ])('and so does this century: %s: %s', (language, text) => {
    expect(years(text, language)).toEqual(open(2000))
  })
})

describe('what is no year is left to others', () => {
  test.each([
    ['en', ''],
    ['en', '90'],
    ['en', '95s'],
    ['en', 'last night'],
    ['en', 'last 5 minutes'],
    ['en', 'years'],
    ['es', 'los 90 minutos'],
    ['es', 'los 95'],
    ['es', 'los últimos años'],
    ['fr', 'ces dernières années'],
    ['de', 'die letzten Jahre'],
    ['zh', '九十'],
  ])('%s: "%s"', (language, text) => expect(years(text, language)).toBeUndefined())

  test('but not what began before the first year: it has no beginning', () => {
    expect(years('last 98000 years')?.value).toMatchObject({ from: 0 })
  })

  test('and so are the words after it', () => {
    expect(years('the 90s comedies')?.rest).toBe('comedies')
    expect(years('1995 or 1999')?.rest).toBe('or 1999')
    expect(years('last five years only')?.rest).toBe('only')
  })
})
