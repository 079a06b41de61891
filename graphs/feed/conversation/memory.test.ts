import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import { films, openTestFeed, someone, type TestFeed } from '../testing.ts'
import { all, has, lacks, lineOf, numberOf, sessionsOf, type } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const session = sessionsOf(() => opened)
const horror = 'avoid must genres contains Horror'
const comedy = 'want must genres contains Comedy'
const inYears = (from: number, to: number) => (item: Item) =>
  numberOf(item, 'year') >= from && numberOf(item, 'year') <= to
const isShort = (item: Item) => numberOf(item, 'runtime') < 120

describe('what was said is remembered', () => {
  session('seven commands later, the first still holds', [
    ['no horror', 'refine', [horror], lacks('genres', 'Horror')],
    [
      'under two hours',
      'refine',
      [horror, 'want must runtime < 120'],
      all(lacks('genres', 'Horror'), isShort),
    ],
    [
      'more comedy',
      'refine',
      [horror, 'want must runtime < 120', 'want prefer genres contains Comedy'],
      all(lacks('genres', 'Horror'), isShort),
    ],
    [
      'newest first',
      'refine',
      [horror, 'want must runtime < 120', 'want prefer genres contains Comedy'],
      all(lacks('genres', 'Horror'), isShort),
    ],
    [
      'thanks',
      'satisfied',
      [horror, 'want must runtime < 120', 'want prefer genres contains Comedy'],
      all(lacks('genres', 'Horror'), isShort),
    ],
    [
      'less comedy',
      'refine',
      [horror, 'want must runtime < 120', 'avoid prefer genres contains Comedy'],
      all(lacks('genres', 'Horror'), isShort),
    ],
    [
      'any length is fine',
      'forget',
      [horror, 'avoid prefer genres contains Comedy'],
      lacks('genres', 'Horror'),
    ],
  ])

  session('a decade gives way to another, and the genre beside it stays', [
    ['comedies', 'refine', [comedy], has('genres', 'Comedy')],
    [
      'from the 90s',
      'refine',
      [comedy, 'want must year between 1990|1999'],
      all(has('genres', 'Comedy'), inYears(1990, 1999)),
    ],
    [
      'the 80s instead',
      'replace',
      [comedy, 'want must year between 1980|1989'],
      all(has('genres', 'Comedy'), inYears(1980, 1989)),
    ],
    [
      'no, the 70s',
      'refine',
      [comedy, 'want must year between 1970|1979'],
      all(has('genres', 'Comedy'), inYears(1970, 1979)),
    ],
    ['any year', 'forget', [comedy], has('genres', 'Comedy')],
  ])

  session('a command may go on from the one before it', [
    ['90s', 'refine', ['want must year between 1990|1999'], inYears(1990, 1999)],
    ['or the 80s', 'refine', ['want must year between 1980|1999'], inYears(1980, 1999)],
    [
      'or the 60s',
      'refine',
      ['want must year between 1960|1999'],
      (item) => inYears(1960, 1969)(item) || inYears(1980, 1999)(item),
    ],
    [
      'no horror',
      'refine',
      ['want must year between 1960|1999', horror],
      lacks('genres', 'Horror'),
    ],
    [
      'except the comedies',
      'refine',
      ['want must year between 1960|1999', horror],
      (item) => lacks('genres', 'Horror')(item) || has('genres', 'Comedy')(item),
    ],
    ['undo', 'undo', ['want must year between 1960|1999', horror], lacks('genres', 'Horror')],
  ])

  session('decades that are avoided add up, until one of them is wanted', [
    [
      'no 80s',
      'refine',
      ['avoid must year between 1980|1989'],
      (item) => !inYears(1980, 1989)(item),
    ],
    [
      'no 90s',
      'refine',
      ['avoid must year between 1980|1989', 'avoid must year between 1990|1999'],
      (item) => !inYears(1980, 1999)(item),
    ],
    [
      'from the 80s',
      'refine',
      ['avoid must year between 1990|1999', 'want must year between 1980|1989'],
      inYears(1980, 1989),
    ],
  ])

  session('a place in an order is a bound, and a place that is avoided a hole', [
    ['PG-13 at most', 'refine', ['want must rated <= PG-13'], lacks('rated', 'R')],
    [
      'PG at most',
      'refine',
      ['want must rated <= PG'],
      all(lacks('rated', 'R'), lacks('rated', 'PG-13')),
    ],
    [
      'nothing rated G',
      'refine',
      ['want must rated <= PG', 'avoid must rated eq G'],
      has('rated', 'PG'),
    ],
  ])

  session('of one thing only the last degree is remembered', [
    ['more comedy', 'refine', ['want prefer genres contains Comedy']],
    ['much more comedy', 'refine', ['want prefer genres contains Comedy']],
    ['only comedies', 'refine', [comedy], has('genres', 'Comedy')],
    ['a bit more comedy', 'refine', [comedy], has('genres', 'Comedy')],
    ['less comedy', 'refine', ['avoid prefer genres contains Comedy']],
    [
      'anything but comedies',
      'refine',
      ['avoid must genres contains Comedy'],
      lacks('genres', 'Comedy'),
    ],
  ])

  session('what is told in words is taken back by its words', [
    ['a quiet village', 'refine', ['want prefer "quiet village"']],
    ['no village', 'refine', ['avoid must "village"'], ({ text }) => !text.includes('village')],
    ['undo', 'undo', ['want prefer "quiet village"']],
    [
      'no robots',
      'refine',
      ['want prefer "quiet village"', 'avoid must "robots"'],
      ({ text }) => !text.includes('Robots'),
    ],
    ['robots are fine again', 'forget', ['want prefer "quiet village"']],
  ])

  session('two stars that share no film leave nothing, and one of them comes back with undo', [
    [
      'with Tom Harker',
      'refine',
      ['want must cast contains Tom Harker'],
      has('cast', 'Tom Harker'),
    ],
    [
      'with Ada Grant',
      'refine',
      ['want must cast contains Tom Harker', 'want must cast contains Ada Grant'],
      () => false,
    ],
    ['undo', 'undo', ['want must cast contains Tom Harker'], has('cast', 'Tom Harker')],
    [
      'Tom Harker or Ada Grant instead',
      'replace',
      ['want must cast in Tom Harker|Ada Grant'],
      (item) => has('cast', 'Tom Harker')(item) || has('cast', 'Ada Grant')(item),
    ],
  ])

  session('bounds that leave nothing between them do not stand together', [
    [
      'at least 100 minutes',
      'refine',
      ['want must runtime >= 100'],
      (item) => numberOf(item, 'runtime') >= 100,
    ],
    [
      'at most 90 minutes',
      'refine',
      ['want must runtime <= 90'],
      (item) => numberOf(item, 'runtime') <= 90,
    ],
    [
      'over 80 minutes',
      'refine',
      ['want must runtime <= 90', 'want must runtime > 80'],
      (item) => numberOf(item, 'runtime') > 80 && numberOf(item, 'runtime') <= 90,
    ],
    [
      'between 90 and 110 minutes',
      'refine',
      ['want must runtime between 90|110'],
      (item) => numberOf(item, 'runtime') >= 90 && numberOf(item, 'runtime') <= 110,
    ],
  ])

  test('"instead of" ends what it names, and does not say that it found nothing', async () => {
    const key = someone()
    await type(opened.feed, key, 'only westerns, no horror')
    const { state } = await opened.feed.steer(key, { command: 'comedies instead of westerns' })
    expect(state.preferences.directives.map(lineOf)).toEqual([horror, comedy])
    expect(state.reading!.notUnderstood).toEqual([])
    const idle = await opened.feed.steer(key, { command: 'dramas instead of thrillers' })
    expect(idle.state.reading!.notUnderstood).toEqual([
      { quote: 'thrillers', why: 'nothing in force says so' },
    ])
  })
})
