import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { grammars } from '../grammar/index.ts'
import { filmView, groundingOf, linesOf, shopView, shown } from '../testing.ts'
import { expiryOf } from './horizon.ts'

const now = new Date('2026-06-01T12:00:00Z')

describe('when something ends', () => {
  test('is so many hours from now, across days, months and years', () => {
    expect(expiryOf({ hours: 12, phrases: [] }, now)).toBe('2026-06-02T00:00:00.000Z')
    expect(expiryOf({ hours: 720, phrases: [] }, now)).toBe('2026-07-01T12:00:00.000Z')
    const eve = new Date('2027-12-31T23:00:00Z')
    expect(expiryOf({ hours: 24, phrases: [] }, eve)).toBe('2028-01-01T23:00:00.000Z')
  })

  test('is never where no hours are given', () => {
    expect(expiryOf({ phrases: [] }, now)).toBeNull()
  })

  test('is not at once where they are none', () => {
    expect(expiryOf({ hours: 0, phrases: [] }, now)).toBe(now.toISOString())
  })

  test('is later the longer it holds', () => {
    const hours = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 1_000 }), (few, more) => {
        const [sooner, later] = [few, few + more].map(
          (count) => expiryOf({ hours: count, phrases: [] }, now)!,
        )
        expect(sooner! < later!).toBe(true)
      }),
    )
  })
})

test.each(grammars.map(({ grammar }) => [grammar.language, grammar] as const))(
  '%s tells a night from a day, a weekend, a week, a month, a year and for ever',
  (_, { horizons }) => {
    const hours = horizons.map((horizon) => horizon.hours ?? Number.POSITIVE_INFINITY)
    expect(hours.toSorted((a, b) => a - b)).toEqual([
      12,
      24,
      72,
      168,
      720,
      8760,
      Number.POSITIVE_INFINITY,
    ])
  },
)

describe('how long a wish holds', () => {
  const told = (command: string, { view = filmView, words = {} } = {}) =>
    readCommand({ command, shown, view, now, grounding: groundingOf(words) }).operations.map(
      (operation) => [
        ...linesOf([operation]),
        ...(operation.op === 'add' && operation.expiresAt
          ? [operation.expiresAt.slice(0, 10)]
          : []),
      ],
    )
  const avoided = 'avoid must genres contains Horror'

  test.each([
    ['no horror this month', '2026-07-01'],
    ['no horror for a month', '2026-07-01'],
    ['this month, no horror', '2026-07-01'],
    ['no horror this year', '2027-06-01'],
    ['no horror for a year please', '2027-06-01'],
    ['no horror for two weeks', '2026-06-15'],
    ['no horror for the next ten days', '2026-06-11'],
    ['for a fortnight no horror', '2026-06-15'],
    ['no horror, for three months', '2026-08-30'],
    ['keine horrorfilme dieses jahr', '2027-06-01'],
    ['für zwei Wochen kein Horror', '2026-06-15'],
    ['nada de horror durante dos semanas', '2026-06-15'],
    ["pas d'horror pendant un mois", '2026-07-01'],
    ['今年不要horror', '2027-06-01'],
    ['接下来三天不要horror', '2026-06-04'],
  ])('is told beside it: %s', (command, day) => {
    expect(told(command)).toEqual([[avoided, day]])
  })

  test.each([
    ['films of this year', { films: { isItemNoun: true } }],
    ['the best films this year', { films: { isItemNoun: true } }],
    ['this year', {}],
    ['only this year please', {}],
    ['released this year', {}],
    ["this year's", {}],
    ['películas de este año', { peliculas: { isItemNoun: true } }],
    ['今年的', {}],
  ])(
    'is the year that items are from where words say so, or ask for nothing else: %s',
    (command, words) => {
      expect(told(command, { words }).flat().join()).toMatch(/^want must (only )?year eq 2026$/)
    },
  )

  test('and so it is with days', () => {
    const ofMay = 'want must released between 2026-06-01|2026-06-30'
    expect(told('released this month', { view: shopView })).toEqual([[ofMay]])
    expect(told('from this month', { view: shopView })).toEqual([[ofMay]])
    expect(told('this month', { view: shopView })).toEqual([[ofMay]])
    expect(told('red this month', { view: shopView })).toEqual([
      ['want must colour eq Red', '2026-07-01'],
    ])
  })

  test('is no length of an item, and nobody’s age', () => {
    expect(told('for two hours')).toEqual([['want must runtime between 102|138']])
    expect(told('horror for a 3 year old')).toEqual([
      ['want must genres contains Horror'],
      ['want must rated <= PG'],
    ])
  })
})

describe('a wish may end with a day', () => {
  // A Monday.
  const told = (command: string) =>
    readCommand({ command, shown: [], view: filmView, now }).operations.map((operation) =>
      operation.op === 'add' ? operation.expiresAt?.slice(0, 13) : operation.op,
    )
  test.each([
    ['no horror until friday', '2026-06-05T00'],
    ['no horror till the weekend', '2026-06-06T00'],
    ['only comedies until tomorrow', '2026-06-02T00'],
    ['until sunday only comedies', '2026-06-07T00'],
    ['only comedies before next week', '2026-06-08T00'],
    ['no horror until sunday night', '2026-06-07T20'],
    ['no horror until monday', '2026-06-08T00'],
    ['keine Komödien bis Freitag', '2026-06-05T00'],
  ])('%s', (command, until) => expect(told(command)).toEqual([until]))

  test('but not with a year or a length', () => {
    const lines = (command: string) =>
      linesOf(readCommand({ command, shown: [], view: filmView, now }).operations)
    expect(lines('comedies until 1990')).toEqual([
      'want must genres contains Comedy',
      'want must year <= 1990',
    ])
    expect(lines('up to two hours')).toEqual(['want must runtime <= 120'])
  })
})

test('days told by today are of an item only where something says so', () => {
  const told = (command: string) =>
    linesOf(readCommand({ command, shown: [], view: shopView, now }).operations)
  expect(told('red, released last month')).toEqual([
    'want must colour eq Red',
    'want must released between 2026-05-01|2026-05-31',
  ])
  expect(told('my shoes broke last month, so red')).toEqual(['want must colour eq Red'])
  expect(told('red next month')).toEqual(['want must colour eq Red'])
  expect(told('red for 30 minutes')).toEqual(['want must colour eq Red'])
})
