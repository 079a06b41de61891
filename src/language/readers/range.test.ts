import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filmView, grammarFor, positionOf, shopView } from '../testing.ts'
import type { Atom } from './atom.ts'
import { readRange } from './range.ts'

interface Setting {
  language?: string
  view?: typeof filmView
  before?: Atom[]
}

const atomOf = (text: string, { language = 'en', ...changes }: Setting = {}) => {
  const position = positionOf(text, { compiled: grammarFor(language), ...changes })
  const atom = readRange(position, 0)
  return atom && { atom, rest: position.tokens.folded.slice(atom.to).join(' ') }
}

/** "runtime 90|110": the attribute and both its ends. */
const range = (text: string, setting?: Setting): string | undefined => {
  const { atom, rest } = atomOf(text, setting) ?? {}
  if (atom?.kind !== 'condition') return undefined
  const { attribute, operator, value } = atom.condition
  expect(operator).toBe('between')
  expect(atom.compared).toBe(true)
  return [attribute, [value].flat().join('|'), rest].filter(Boolean).join(' ')
}

describe('two ends are one condition', () => {
  test.each<[language: string, text: string, expected: string]>([
    ['en', 'from 95 to 105 minutes', 'runtime 95|105'],
    ['en', '95–105 mins', 'runtime 95|105'],
    ['en', '95 - 105 minutes', 'runtime 95|105'],
    ['en', 'between the 95 and the 105 minutes', 'runtime 95|105'],
    ['en', 'between 95 to 105 minutes', 'runtime 95|105'],
    ['en', '5 to 90 minutes', 'runtime 5|90'],
    ['en', '1h30 to 2h', 'runtime 90|120'],
    ['en', '1990 until this year', 'year 1990|2026'],
    ['en', 'between the 70s and the 80s', 'year 1970|1989'],
    ['en', '1960s-1970s', 'year 1960|1979'],
    ['en', 'from the early 80s to the late 90s', 'year 1980|1999'],
    ['en', 'between 7 out of 10 and 9/10', 'rating 3.5|4.5'],
    ['es', 'entre 95 y 105 minutos', 'runtime 95|105'],
    ['es', 'desde 1990 hasta 1995', 'year 1990|1995'],
    ['fr', 'de 95 à 105 minutes', 'runtime 95|105'],
    ['fr', 'entre les années 70 et les années 80', 'year 1970|1989'],
    ['de', '95 bis 105 Minuten', 'runtime 95|105'],
    ['de', 'zwischen 1990 und 1995', 'year 1990|1995'],
    ['zh', '95到105分钟', 'runtime 95|105'],
    ['zh', '从1990年到1995', 'year 1990|1995'],
    ['en', '1995-97', 'year 1995|1997'],
    ['en', 'from 1998 to 99', 'year 1998|1999'],
    ['en', '1988–15', 'year 1988|2015'],
    ['fr', 'de 1995 à 97', 'year 1995|1997'],
  ])('%s: %s', (language, text, expected) => expect(range(text, { language })).toBe(expected))

  test('whichever is said first', () => {
    const number = fc.integer({ min: 60, max: 200 })
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 2, maxLength: 2 }), ([a = 0, b = 0]) => {
        const ends = (from = 0) => `${from + Math.min(a, b)}|${from + Math.max(a, b)}`
        expect(range(`between ${a} and ${b} minutes`)).toBe(`runtime ${ends()}`)
        expect(range(`${1800 + a} to ${1800 + b}`)).toBe(`year ${ends(1800)}`)
      }),
    )
  })

  test('on a date they are whole years', () => {
    expect(range('2016-2018', { view: shopView })).toBe('released 2016-01-01|2018-12-31')
    expect(range('from 2018 to 2016', { view: shopView })).toBe('released 2016-01-01|2018-12-31')
  })
})

test('a month beside a year is no year to come', () => {
  expect(atomOf('2015-06')?.atom.kind).toBe('unclear')
})

describe('a period that goes on has no end', () => {
  test.each<[language: string, text: string]>([
    ['en', 'from 1990 until now'],
    ['en', '1990 to the present day'],
    ['en', '1990-present'],
    ['en', 'between 1990 and today'],
    ['es', 'desde 1990 hasta hoy'],
    ['es', 'de 1990 a la actualidad'],
    ['fr', "de 1990 à aujourd'hui"],
    ['fr', "1990 jusqu'à maintenant"],
    ['de', 'von 1990 bis heute'],
    ['zh', '从1990年到现在'],
    ['zh', '1990年至今'],
  ])('%s: %s', (language, text) => {
    expect(atomOf(text, { language })).toMatchObject({
      atom: { condition: { attribute: 'year', operator: '>=', value: 1990 }, compared: true },
      rest: '',
    })
  })

  test('but only a period goes on', () => expect(atomOf('90 minutes to now')).toBeUndefined())
})

describe('the unit of the second is also that of the first', () => {
  test.each<[text: string, expected: string, view: typeof filmView]>([
    ['two to three hours', 'runtime 120|180', filmView],
    ['1-2 hours', 'runtime 60|120', filmView],
    ['80 to 90 minutes', 'runtime 80|90', filmView],
    ['20-40 dollars', 'price 20|40', shopView],
    ['$20-40', 'price 20|40', shopView],
    ['20-$40', 'price 20|40', shopView],
    ['3 to 4 stars', 'stars 3|4', shopView],
  ])('%s', (text, expected, view) => expect(range(text, { view })).toBe(expected))

  test('or the attribute that was named before', () => {
    const before: Atom[] = [
      { kind: 'attribute', attributes: ['rating'], from: 0, to: 0 },
      { kind: 'filler', from: 0, to: 0 },
    ]
    expect(range('3 to 4', { before })).toBe('rating 3|4')
    expect(range('90 to 100', { before })).toBe('rating 90|100')
    expect(range('90 to 100')).toBe('runtime 90|100')
  })
})

describe('two periods side by side', () => {
  test.each<[language: string, text: string, expected: string]>([
    ['en', '80s and 90s', 'year 1980|1999'],
    ['en', 'the 90s or the 80s', 'year 1980|1999'],
    ['en', '1995 or 1999', 'year 1995|1999'],
    ['es', 'los 80 y los 90', 'year 1980|1999'],
    ['fr', 'les années 80 ou les années 90', 'year 1980|1999'],
    ['de', 'die 80er oder 90er', 'year 1980|1999'],
    ['zh', '80年代或90年代', 'year 1980|1999'],
  ])('are one from the first year to the last: %s: %s', (language, text, expected) => {
    expect(range(text, { language })).toBe(expected)
  })

  test('are two where more than twenty years lie between their ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2000 }),
        fc.integer({ min: 15, max: 25 }),
        (a, by) => {
          const expected = by <= 20 ? `year ${a}|${a + by}` : undefined
          expect(range(`${a} or ${a + by}`)).toBe(expected)
          expect(range(`${a + by} or ${a}`)).toBe(expected)
        },
      ),
    )
    expect(range('80s or 2010s')).toBeUndefined()
    expect(range('last five years or the 80s')).toBeUndefined()
  })

  test('are one however far apart where both ends are asked for', () => {
    expect(range('from 1920 to 2020')).toBe('year 1920|2020')
  })
})

describe('what has no two ends is left to others', () => {
  test.each([
    '',
    'comedies',
    '90 minutes',
    'from 1990',
    'between 90',
    'between comedies and 90 minutes',
    '90s, 80s',
    '90s or comedies',
    '1995 or two hours',
    'two hours and ten minutes',
    'two hours or three hours',
    '90 minutes to kill',
    '1970 or 1970',
  ])('%s', (text) => expect(atomOf(text)).toBeUndefined())

  test.each(['two hours to 1995', '1995-197', '100 minutes - 4/5'])(
    'and so are ends of two attributes: %s',
    (text) => expect(atomOf(text)).toBeUndefined(),
  )

  test.each(['$20 and $40', '30 and 40'])('and so are two sums side by side: %s', (text) => {
    expect(atomOf(text, { view: shopView })).toBeUndefined()
  })

  test('but for what follows it', () => {
    expect(range('90-110 minutes of horror')).toBe('runtime 90|110 of horror')
    expect(range('80s or 90s or 2010s')).toBe('year 1980|1999 or 2010 s')
  })
})

describe('a range that the catalogue cannot hold is told why, with all its words', () => {
  test.each<[text: string, why: RegExp, view: typeof filmView]>([
    ['$20 to $40', /in USD/, filmView],
    ['from $20 to £40', /in GBP/, shopView],
    ['one to two hours', /counts time/, shopView],
    ['1990 to 1995', /tells a year/, { ...shopView, schema: new Map() }],
  ])('%s', (text, why, view) => {
    expect(atomOf(text, { view })).toMatchObject({
      atom: { kind: 'unclear', why: expect.stringMatching(why), from: 0 },
      rest: '',
    })
  })
})
