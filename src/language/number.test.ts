import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHalf, readNumber } from './number.ts'
import { grammarFor, readerOf } from './testing.ts'
import { tokensOf } from './tokens.ts'

const number = readerOf(readNumber)

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** "nine hundred ninety nine thousand one", as English counts. */
const inEnglish = (value: number): string => {
  if (value < 20) return ones[value]!
  const [word, size] =
    value < 100
      ? [tens[Math.floor(value / 10)]!, 10]
      : value < 1000
        ? [`${inEnglish(Math.floor(value / 100))} hundred`, 100]
        : [`${inEnglish(Math.floor(value / 1000))} thousand`, 1000]
  return value % size === 0 ? word : `${word} ${inEnglish(value % size)}`
}

/** "一千二百三十五", up to four figures; a place that is left out between others is "零", and ten is "十". */
const inChinese = (value: number): string =>
  [...String(value)]
    .map((figure, i, all) => {
      const place = ['', '十', '百', '千'][all.length - 1 - i]!
      return figure === '0' ? '零' : `${'一二三四五六七八九'[Number(figure) - 1]}${place}`
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十')

describe('a number in words is read whole', () => {
  test('in English, up to a million', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(2_000), fc.nat(999_999)), (value) => {
        expect(number(inEnglish(value))).toEqual({ value, rest: '' })
      }),
      { numRuns: 500 },
    )
  })

  test('in English, joined by hyphens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
        expect(number(inEnglish(value).replaceAll(' ', '-'))?.value).toBe(value)
      }),
    )
  })

  test('in Chinese, up to four figures', () => {
    fc.assert(
      fc.property(fc.nat(9_999), (value) => {
        expect(number(inChinese(value), 'zh')).toEqual({ value, rest: '' })
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['en', 'one hundred and twenty', 120],
    ['es', 'treinta y cinco', 35],
    ['es', 'ciento veinte', 120],
    ['es', 'mil cien', 1100],
    ['fr', 'vingt-cinq', 25],
    ['fr', 'quatre-vingt-dix', 90],
    ['fr', 'quatre-vingt-deux', 82],
    ['fr', 'deux cent cinquante', 250],
    ['fr', 'mille cent', 1100],
    ['de', 'fünfundzwanzig', 25],
    ['de', 'hundertzwanzig', 120],
    ['de', 'anderthalb', 1.5],
    ['de', 'zwei tausend', 2000],
    ['zh', '两百', 200],
    ['zh', '十五', 15],
  ])('%s: %s', (language, text, value) => expect(number(text, language)?.value).toBe(value))
})

describe('a number in figures', () => {
  test('may be grouped by thousands', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (value) => {
        expect(number(value.toLocaleString('en'))).toEqual({ value, rest: '' })
      }),
    )
  })

  test('has its decimals after a point or a comma', () => {
    fc.assert(
      fc.property(fc.nat(9_999), fc.constantFrom('.', ','), (cents, sign) => {
        const text = (cents / 100).toFixed(2)
        expect(number(text.replace('.', sign))?.value).toBe(Number(text))
      }),
    )
  })

  test.each(['1.2.3', '1,20,3', '1,2,3', '٣', '½'])('"%s" is none', (text) => {
    expect(number(text)).toBeUndefined()
  })

  test('ends before words that are no part of it', () => {
    expect(number('5 six')).toEqual({ value: 5, rest: 'six' })
    expect(number('90 minutes')).toEqual({ value: 90, rest: 'minutes' })
  })
})

describe('words that do not fit together are two numbers', () => {
  test.each([
    ['en', 'five six', 5, 'six'],
    ['en', 'twenty thirty', 20, 'thirty'],
    ['en', 'twenty eleven', 20, 'eleven'],
    ['en', 'ten five', 10, 'five'],
    ['en', 'one hundred; fifty', 100, 'fifty'],
    ['zh', '五，六', 5, '六'],
    ['zh', '九十、五', 90, '五'],
  ])('%s: %s', (language, text, value, rest) => {
    expect(number(text, language)).toEqual({ value, rest })
  })
})

test('a number is read from the token it is asked at, and nowhere else', () => {
  const tokens = tokensOf('under two hours')
  expect(readNumber(tokens, 0, grammarFor('en'))).toBeUndefined()
  expect(readNumber(tokens, 1, grammarFor('en'))).toEqual({ value: 2, to: 2 })
  expect(readNumber(tokens, 3, grammarFor('en'))).toBeUndefined()
})

test("a language counts in its own words and in nobody else's", () => {
  expect(number('zwei', 'en')).toBeUndefined()
  expect(number('two', 'de')).toBeUndefined()
})

describe('a half', () => {
  const half = readerOf(readHalf)
  test.each([
    ['en', 'and a half hours', 'hours'],
    ['en', 'half an hour', 'an hour'],
    ['es', 'y media', ''],
    ['fr', 'et demie maximum', 'maximum'],
    ['de', 'halbe Stunde', 'stunde'],
    ['zh', '半小时', '小 时'],
  ])('%s: %s', (language, text, rest) => {
    expect(half(text, language)).toEqual({ value: 0.5, rest })
  })

  test('is nothing, and takes no word, where none stands', () => {
    expect(half('two hours')).toEqual({ value: 0, rest: 'two hours' })
    expect(half('')).toEqual({ value: 0, rest: '' })
  })
})
