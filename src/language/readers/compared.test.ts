import { describe, expect, test } from 'vitest'
import {
  filmView,
  grammarFor,
  groundingOf,
  itemOf,
  positionOf,
  shopView,
  view,
} from '../testing.ts'
import type { Atom, Position, Reader } from './atom.ts'
import { readCompared, readComparedToItem, readOrdered } from './compared.ts'

type Setting = Partial<Omit<Position, 'lexicon'>> & { language?: string }

const shown = [80, 100, 120].map((runtime, i) =>
  itemOf(`${i}`, { runtime, year: 1990 + i, rating: i + 2 }),
)

/** What a reader makes of a text in one line: "must runtime < 120", and the words that it leaves. */
const lineOf =
  (read: Reader) =>
  (text: string, { language = 'en', ...changes }: Setting = {}): string | undefined => {
    const position = positionOf(text, { compiled: grammarFor(language), shown, ...changes })
    const atom = read(position, 0)
    if (!atom) return undefined
    const rest = position.tokens.folded.slice(atom.to).join(' ')
    const line = atom.kind === 'condition' ? lineOfCondition(atom) : atom.kind
    return rest ? `${line}, and "${rest}"` : line
  }

const lineOfCondition = ({ condition, compared }: Atom & { kind: 'condition' }) => {
  const { attribute, operator, value } = condition
  return `${compared ? 'must' : 'may'} ${attribute} ${operator} ${[value].flat().join('|')}`
}

describe('a comparison with a quantity', () => {
  const compared = lineOf(readCompared)

  test.each<[language: string, text: string, line: string]>([
    ['en', 'two hours or less', 'must runtime <= 120'],
    ['en', 'three quarters of an hour at worst', 'must runtime <= 45'],
    ['en', '4 stars at worst', 'must rating >= 4'],
    ['en', '4 or nothing', 'must rating >= 4'],
    ['en', '90s or nothing', 'may year between 1990|1999, and "or nothing"'],
    ['de', '1970, höchstens 2 Stunden', 'may year eq 1970, and "hochstens 2 stunden"'],
    ['fr', '1970, au plus deux heures', 'may year eq 1970, and "au plus deux heures"'],
    ['en', 'under a hundred and twenty minutes', 'must runtime < 120'],
    ['en', 'within two hours', 'must runtime <= 120'],
    ['en', '2 hours+', 'must runtime >= 120'],
    ['en', '2010+', 'must year >= 2010'],
    ['en', '90s+', 'must year >= 1990'],
    ['en', 'two hours or so', 'must runtime between 102|138'],
    ['en', 'not under 90 running time', 'must runtime >= 90, and "running time"'],
    ['en', 'over 7 out of 10', 'must rating > 3.5'],
    ['en', 'until the 90s', 'must year <= 1999'],
    ['en', 'before this century', 'must year < 2000'],
    ['en', 'after the year 2000', 'must year > 2000'],
    ['en', 'since date 2000', 'must year >= 2000'],
    ['en', 'shorter than two', 'must runtime < 120'],
    ['es', 'más de dos horas', 'must runtime > 120'],
    ['es', 'dos horas como máximo', 'must runtime <= 120'],
    ['fr', 'moins de 100 minutes', 'must runtime < 100'],
    ['fr', 'avant les années 90', 'must year < 1990'],
    ['de', 'zwei Stunden oder weniger', 'must runtime <= 120'],
    ['de', 'vor den 90ern', 'must year < 1990'],
    ['zh', '两小时以内', 'must runtime <= 120'],
    ['zh', '1990年以前', 'must year < 1990'],
  ])('is a must: %s: %s', (language, text, line) => {
    expect(compared(text, { language })).toBe(line)
  })

  test.each([
    ['1995', 'may year eq 1995'],
    ['the 90s', 'may year between 1990|1999'],
    ['two hours', 'may runtime between 102|138'],
    ['last five years', 'may year >= 2021'],
    ['4/5', 'may rating eq 4'],
  ])('is none where only the quantity stands: %s', (text, line) => {
    expect(compared(text)).toBe(line)
  })

  test.each<[language: string, text: string, line: string]>([
    ['en', 'older than twenty years', 'must year < 2006'],
    ['en', 'newer than 5 years', 'must year > 2021'],
    ['en', 'no older than 10 years', 'must year >= 2016'],
    ['de', 'älter als zwanzig Jahre', 'must year < 2006'],
    ['fr', 'plus vieux que vingt ans', 'must year < 2006'],
  ])('in years is with the year that long ago: %s: %s', (language, text, line) => {
    expect(compared(text, { language })).toBe(line)
  })

  test('in years is a number of them where its words do not speak of time', () => {
    const games = view([{ name: 'age', kind: 'number', unit: 'year' }], {}, {})
    expect(compared('over 5 years', { view: games })).toBe('must age > 5')
  })

  test.each<[text: string, line: string]>([
    ['at least 4 stars', 'must stars >= 4'],
    ['5 stars', 'may stars eq 5'],
    ['4 stars or more', 'must stars >= 4'],
    ['under 50', 'must price < 50'],
    ['under 50 us', 'must price < 50, and "us"'],
    ['under $2000', 'must price < 2000'],
    ['not after 2016', 'must released < 2017-01-01'],
    ['2016 shoes', 'may released between 2016-01-01|2016-12-31, and "shoes"'],
  ])('takes the word after it where that is only its unit: %s', (text, line) => {
    expect(compared(text, { view: shopView })).toBe(line)
  })

  test('is with what was named before it, or else after', () => {
    const before: Atom[] = [{ kind: 'attribute', attributes: ['rating'], from: 0, to: 0 }]
    expect(compared('above 90', { before })).toBe('must rating > 90')
    expect(compared('above 3 running time')).toBe('must runtime > 180, and "running time"')
    expect(compared('above 3 running time', { before })).toBe('must rating > 3, and "running time"')
  })

  test('counts one measure alone where its own words tell which', () => {
    expect(compared('shorter than 100')).toBe('must runtime < 100')
    expect(compared('cheaper than 50')).toBe('unclear')
    expect(compared('under $30')).toBe('unclear')
    expect(compared('$30')).toBe('unclear')
  })

  test.each([
    ['under two hours', true],
    ['two hours at most', true],
    ['over two hours', false],
    ['about two hours', false],
    ['before 1990', false],
    ['two hours', false],
  ])('is an upper limit of what is counted, but of no year: %s: %s', (text, isLimit) => {
    expect(readCompared(positionOf(text), 0)).toMatchObject({ isLimit })
  })

  test.each([
    '',
    'under',
    'horror',
    'under horror',
    'two',
    '100',
    'six year old',
    'under six years old',
  ])('is none: "%s"', (text) => expect(compared(text)).toBeUndefined())

  test('is none in the number that a value begins with', () => {
    const keyword = { attribute: 'keywords', value: '1984 dystopia', count: 9 }
    const dystopias = { ...filmView, vocabulary: [keyword] }
    expect(compared('1984 dystopia', { view: dystopias })).toBeUndefined()
    expect(compared('1984 comedies', { view: dystopias })).toBe('may year eq 1984, and "comedies"')
  })
})

describe('years ago are the year that long ago', () => {
  const compared = lineOf(readCompared)

  test.each([
    ['en', 'twenty years ago', 'may year eq 2006'],
    ['en', 'more than ten years ago', 'must year < 2016'],
    ['en', 'less than 5 years ago', 'must year > 2021'],
    ['en', 'at least 5 years ago', 'must year <= 2021'],
    ['en', 'about ten years ago', 'must year between 2014|2018'],
    ['es', 'hace diez años', 'may year eq 2016'],
    ['es', 'hace más de diez años', 'must year < 2016'],
    ['fr', 'il y a dix ans', 'may year eq 2016'],
    ['fr', 'il y a moins de cinq ans', 'must year > 2021'],
  ])('%s: %s', (language, text, line) => expect(compared(text, { language })).toBe(line))

  test('and years that are no date count nothing that a year could be', () => {
    expect(compared('under 20 years')).toBe('unclear')
  })
})

describe('a comparison with a value of an ordered category', () => {
  const ordered = lineOf(readOrdered)

  test.each<[language: string, text: string, line: string]>([
    ['en', 'at most PG', 'must rated <= PG'],
    ['en', 'at least PG-13', 'must rated >= PG-13'],
    ['en', 'over the PG', 'must rated > PG'],
    ['en', 'under R', 'must rated < R'],
    ['en', 'nothing above a rated R', 'must rated <= R'],
    ['en', 'PG or above please', 'must rated >= PG, and "please"'],
    ['es', 'PG como máximo', 'must rated <= PG'],
    ['fr', 'PG maximum', 'must rated <= PG'],
    ['de', 'höchstens PG', 'must rated <= PG'],
    ['zh', '不超过PG', 'must rated <= PG'],
  ])('is a must: %s: %s', (language, text, line) => {
    expect(ordered(text, { language })).toBe(line)
  })

  test.each(['', 'PG', 'at most', 'around PG', 'PG ish', 'shorter than PG', 'newer than PG'])(
    'has an operator that such a value can have: "%s" is none',
    (text) => expect(ordered(text)).toBeUndefined(),
  )

  test.each(['at most horror', 'horror at most', 'under Tom Hanks', 'below banana R'])(
    'is with such a value alone: "%s" is none',
    (text) => expect(ordered(text)).toBeUndefined(),
  )
})

describe('a comparison with an item', () => {
  const toItem = lineOf(readComparedToItem)

  test.each<[language: string, text: string, line: string]>([
    ['en', 'longer than the first one', 'must runtime > 80'],
    ['en', 'no longer than the second one', 'must runtime <= 100'],
    ['en', 'not older than the second one', 'must year >= 1991'],
    ['en', 'better than the first one', 'must rating > 2'],
    ['en', 'shorter than this one please', 'must runtime < 80, and "please"'],
    ['es', 'más corta que la segunda', 'must runtime < 100'],
    ['fr', 'plus court que le deuxième', 'must runtime < 100'],
    ['de', 'kürzer als das zweite', 'must runtime < 100'],
  ])('is with what that item has: %s: %s', (language, text, line) => {
    expect(toItem(text, { language })).toBe(line)
  })

  test('with several is a wish, from the middle of them', () => {
    const atom = readComparedToItem(positionOf('shorter than these', { shown }), 0)
    expect(atom).toMatchObject({ compared: false, softly: true, condition: { value: 100 } })
  })

  test('is with an item of the catalogue by its title', () => {
    const grounding = groundingOf({}, { 'the long one': itemOf('9', { runtime: 200 }) })
    expect(toItem('shorter than The Long One', { grounding })).toBe('must runtime < 200')
  })

  test.each(['shorter than the ninth one', 'cheaper than the first one'])(
    'that lacks what is compared is unclear, with all its words: %s',
    (text) => expect(toItem(text)).toBe('unclear'),
  )

  test.each(['', 'shorter than', 'shorter than two hours', 'under the second one', 'shorter'])(
    'is none: "%s"',
    (text) => expect(toItem(text)).toBeUndefined(),
  )
})

describe('a share in percent', () => {
  const rated = view(
    [
      { name: 'rating', kind: 'number', unit: 'percent' },
      { name: 'price', kind: 'number', unit: 'USD' },
    ],
    {},
    { rating: [0, 40, 60, 75, 90, 100], price: [0, 1, 5, 10, 20, 60] },
  )
  const compared = (text: string, on = rated) => lineOf(readCompared)(text, { view: on })

  test.each([
    ['at least 90%', 'must rating >= 90'],
    ['90% positive', 'may rating >= 90'],
    ['90 percent positive minimum', 'must rating >= 90'],
    ['under 50 %', 'must rating < 50'],
  ])('is of what is counted in it: %s', (text, expected) => expect(compared(text)).toBe(expected))

  test('is a part of the best rating where nothing is', () => {
    expect(compared('at least 80%', filmView)).toBe('must rating >= 4')
  })
})

test.each([
  ['200+ minutes', 'must runtime >= 200'],
  ['4+ stars', 'must rating >= 4'],
  ['18+', undefined],
])('an open end may stand before the unit, and is no guess without one: %s', (text, expected) => {
  expect(lineOf(readCompared)(text, {})).toBe(expected)
})

test('a year is one, though an item is called so', () => {
  const titled = groundingOf({}, { '2012': itemOf('a', { year: 2009 }) })
  expect(lineOf(readComparedToItem)('newer than 2012', { grounding: titled })).toBeUndefined()
  expect(lineOf(readComparedToItem)('newer than #3', {})).toBe('must year > 1992')
})
