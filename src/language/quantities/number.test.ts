import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grammarFor, readerOf } from '../testing.ts'
import { tokensOf } from '../tokens.ts'
import { readHalf, readNumber } from './number.ts'

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

/** "一千二百三十五", up to five figures; a place that is left out between others is "零", and ten is "十". */
const inChinese = (value: number): string =>
  [...String(value)]
    .map((figure, i, all) => {
      const place = ['', '十', '百', '千', '万'][all.length - 1 - i]!
      return figure === '0' ? '零' : `${'一二三四五六七八九'[Number(figure) - 1]}${place}`
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十')

/** "dos mil ciento treinta y cinco", below a million. */
const inSpanish = (value: number): string => {
  const low =
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'
  if (value < 30) return low.split(' ')[value]!
  if (value < 100) {
    const ten = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
    return [ten[Math.floor(value / 10) - 3], ...(value % 10 ? [inSpanish(value % 10)] : [])].join(
      ' y ',
    )
  }
  if (value === 100) return 'cien'
  const hundreds =
    'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'
  const [word, size] =
    value < 1000
      ? [hundreds.split(' ')[Math.floor(value / 100) - 1]!, 100]
      : [value < 2000 ? 'mil' : `${inSpanish(Math.floor(value / 1000))} mil`, 1000]
  return value % size === 0 ? word : `${word} ${inSpanish(value % size)}`
}

/** "deux mille trois cent soixante-douze", below a million. */
const inFrench = (value: number): string => {
  const low =
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'
  if (value < 20) return low.split(' ')[value]!
  if (value < 100) {
    // Beyond 60 it is counted by twenties.
    const step = value < 60 ? 10 : 20
    const [ten, rest] = [value - (value % step), value % step]
    const words: Record<number, string> = {
      20: 'vingt',
      30: 'trente',
      40: 'quarante',
      50: 'cinquante',
      60: 'soixante',
      80: rest === 0 ? 'quatre-vingts' : 'quatre-vingt',
    }
    if (rest === 0) return words[ten]!
    const joint = ten < 80 && (rest === 1 || rest === 11) ? ' et ' : '-'
    return `${words[ten]}${joint}${inFrench(rest)}`
  }
  const size = value < 1000 ? 100 : 1000
  const [count, rest] = [Math.floor(value / size), value % size]
  const word = size === 1000 ? 'mille' : count > 1 && rest === 0 ? 'cents' : 'cent'
  const counted = count === 1 ? word : `${inFrench(count)} ${word}`
  return rest === 0 ? counted : `${counted} ${inFrench(rest)}`
}

/** "zweitausenddreihundertfünfundvierzig", below a million: one word. */
const inGerman = (value: number): string => {
  const low =
    'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'
  const joined = (count: number) => inGerman(count).replace(/eins$/, 'ein')
  if (value < 20) return low.split(' ')[value]!
  if (value < 100) {
    const ten = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
    const word = ten[Math.floor(value / 10) - 2]!
    return value % 10 === 0 ? word : `${joined(value % 10)}und${word}`
  }
  const [word, size] = value < 1000 ? ['hundert', 100] : ['tausend', 1000]
  const counted = `${joined(Math.floor(value / size))}${word}`
  return value % size === 0 ? counted : `${counted}${inGerman(value % size)}`
}

describe('a number in words is read whole', () => {
  test.each([
    ['es', inSpanish],
    ['fr', inFrench],
    ['de', inGerman],
  ] as const)('in %s, below a million', (language, write) => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(200), fc.nat(2_000), fc.nat(999_999)), (value) => {
        // "un" by itself is the article.
        fc.pre(language !== 'fr' || !/(?<! et )\bun\b/.test(write(value)))
        expect(number(write(value), language)).toEqual({ value, rest: '' })
      }),
      { numRuns: 1_000 },
    )
  })

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

  test('in Chinese, up to five figures', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(9_999), fc.nat(99_999)), (value) => {
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
    ['de', 'tausendzweihundert', 1200],
    ['de', 'hundertundfünf', 105],
    ['de', 'achtzehnhundert', 1800],
    ['es', 'doscientas cincuenta', 250],
    ['es', 'treinta y una', 31],
    ['fr', 'soixante et onze', 71],
    ['fr', 'quatre-vingt-une', 81],
    ['fr', 'septante-deux', 72],
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

  test('may have a point between its thousands, and then a comma before its decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 999_999_999 }), fc.nat(99), (value, cents) => {
        const written = value.toLocaleString('de')
        expect(number(written)?.value).toBe(value)
        expect(number(`${written},${String(cents).padStart(2, '0')}`)?.value).toBe(
          value + cents / 100,
        )
      }),
    )
  })

  test('may have a space between its thousands where that is the custom', () => {
    for (const language of ['es', 'fr', 'de'])
      for (const space of [' ', '\u00a0', '\u202f'])
        expect(number(`1${space}200 euros`, language)).toEqual({ value: 1200, rest: 'euros' })
    expect(number('12 345 678,5 euros', 'fr')).toEqual({ value: 12_345_678.5, rest: 'euros' })
    expect(number('3 200 page books')).toEqual({ value: 3, rest: '200 page books' })
  })

  test.each([
    ['1995 200', 1995],
    ['12  200', 12],
    ['1, 200', 1],
    ['1 20', 1],
    ['0 200', 0],
  ])('"%s" is two in any language', (text, value) => {
    expect(number(text, 'fr')?.value).toBe(value)
  })

  test('below one has no thousands', () => expect(number('0.125')?.value).toBe(0.125))

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
    ['de', 'fünf und zwanzig', 5, 'und zwanzig'],
    ['es', 'treinta y cuarenta', 30, 'y cuarenta'],
    ['fr', 'trente et quarante', 30, 'et quarante'],
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

test.each([
  'undzwanzig',
  'zwanzigund',
  'zweidrei',
  'fünfundfünf',
  'achtung',
  'hundertste',
  'zweiundzwanziger',
  'ein',
])('a word that only begins like one is no number: %s', (word) =>
  expect(number(word, 'de')).toBeUndefined(),
)

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

  test('may be another part in figures', () => {
    expect(half('3/4 of it')).toEqual({ value: 0.75, rest: 'of it' })
    expect(half('4/5')).toEqual({ value: 0, rest: '4 5' })
  })

  test('is nothing, and takes no word, where none stands', () => {
    expect(half('two hours')).toEqual({ value: 0, rest: 'two hours' })
    expect(half('')).toEqual({ value: 0, rest: '' })
  })
})
