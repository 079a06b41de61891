import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import { allPages, openTestFeed, shoes, someone, type TestFeed } from '../testing.ts'
import { all, has, lacks, left, numberOf, sessionsOf, type } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(shoes)
})
afterAll(() => opened.close())

const session = sessionsOf(() => opened)
const priced = (low: number, high: number) => (item: Item) =>
  numberOf(item, 'price') >= low && numberOf(item, 'price') <= high
const isDry = ({ attributes }: Item) => attributes.waterproof === true
const releasedIn = (from: number, to: number) => (item: Item) => {
  const year = Number(String(item.attributes.released).slice(0, 4))
  return year >= from && year <= to
}
const idsOf = (items: readonly Item[]) => items.map(({ id }) => id).toSorted()

const hiking = 'want must use contains Hiking'

describe('in a shop, with not a word of films', () => {
  session('a price is bounded from both sides, moved, swapped for a band and dropped', [
    ['under $60', 'refine', ['want must price < 60'], priced(0, 59)],
    ['at least $30', 'refine', ['want must price < 60', 'want must price >= 30'], priced(30, 59)],
    ['under $50', 'refine', ['want must price >= 30', 'want must price < 50'], priced(30, 49)],
    ['around 100', 'refine', ['want must price between 85|115'], priced(85, 115)],
    ['between 20 and 30 dollars', 'refine', ['want must price between 20|30'], priced(20, 30)],
    ['any price', 'forget', []],
  ])

  session('a colour is one of several, or all but one', [
    ['red', 'refine', ['want must colour eq Red'], has('colour', 'Red')],
    ['not red', 'refine', ['avoid must colour eq Red'], lacks('colour', 'Red')],
    [
      'red or black',
      'refine',
      ['want must colour in Red|Black'],
      (item) => has('colour', 'Red')(item) || has('colour', 'Black')(item),
    ],
    [
      'no black',
      'refine',
      ['want must colour in Red|Black', 'avoid must colour eq Black'],
      has('colour', 'Red'),
    ],
    [
      'light blue instead',
      'replace',
      ['want must colour eq Light Blue', 'avoid must colour eq Black'].toReversed(),
      has('colour', 'Light Blue'),
    ],
  ])

  session('colours that are avoided add up to none, and one of them comes back', [
    ['no white', 'refine', ['avoid must colour eq White'], lacks('colour', 'White')],
    [
      'no black, no red',
      'refine',
      ['avoid must colour eq White', 'avoid must colour eq Black', 'avoid must colour eq Red'],
      has('colour', 'Light Blue'),
    ],
    [
      'no light blue',
      'refine',
      [
        'avoid must colour eq White',
        'avoid must colour eq Black',
        'avoid must colour eq Red',
        'avoid must colour eq Light Blue',
      ],
      () => false,
    ],
    [
      'white is fine again',
      'forget',
      ['avoid must colour eq Black', 'avoid must colour eq Red', 'avoid must colour eq Light Blue'],
      has('colour', 'White'),
    ],
  ])

  session('a use is swapped for another, and the rest stays', [
    [
      'waterproof, at most $120',
      'refine',
      ['want must waterproof eq true', 'want must price <= 120'],
      all(isDry, priced(0, 120)),
    ],
    [
      'for running',
      'refine',
      ['want must waterproof eq true', 'want must price <= 120', 'want must use contains Running'],
      all(isDry, priced(0, 120), has('use', 'Running')),
    ],
    [
      'hiking instead of running',
      'replace',
      ['want must waterproof eq true', 'want must price <= 120', hiking],
      all(isDry, priced(0, 120), has('use', 'Hiking')),
    ],
    [
      'forget about waterproof',
      'forget',
      ['want must price <= 120', hiking],
      all(priced(0, 120), has('use', 'Hiking')),
    ],
    ['start over', 'reset', []],
    ['undo', 'undo', ['want must price <= 120', hiking], all(priced(0, 120), has('use', 'Hiking'))],
  ])

  session('a day is bounded by years, and a year is avoided', [
    ['released after 2020', 'refine', ['want must released >= 2021-01-01'], releasedIn(2021, 2024)],
    [
      'nothing from 2022',
      'refine',
      ['want must released >= 2021-01-01', 'avoid must released between 2022-01-01|2022-12-31'],
      (item) => releasedIn(2021, 2024)(item) && !releasedIn(2022, 2022)(item),
    ],
    [
      'released before 2018',
      'refine',
      ['avoid must released between 2022-01-01|2022-12-31', 'want must released < 2018-01-01'],
      releasedIn(2015, 2017),
    ],
    [
      'released in 2022',
      'refine',
      ['want must released between 2022-01-01|2022-12-31'],
      releasedIn(2022, 2022),
    ],
  ])

  session('what costs more than the budget stays away through wishes and thanks', [
    ['budget is 90', 'refine', ['want must price <= 90'], priced(0, 90)],
    [
      'a bit more running',
      'refine',
      ['want must price <= 90', 'want prefer use contains Running'],
      priced(0, 90),
    ],
    [
      'less red',
      'refine',
      ['want must price <= 90', 'want prefer use contains Running', 'avoid prefer colour eq Red'],
      priced(0, 90),
    ],
    [
      'dearest first',
      'refine',
      ['want must price <= 90', 'want prefer use contains Running', 'avoid prefer colour eq Red'],
      priced(0, 90),
    ],
    [
      'thanks!',
      'satisfied',
      ['want must price <= 90', 'want prefer use contains Running', 'avoid prefer colour eq Red'],
      priced(0, 90),
    ],
  ])

  session('it is spoken to in other languages as well', [
    ['menos de 60 dólares', 'refine', ['want must price < 60'], priced(0, 59)],
    ['unter 50 Dollar', 'refine', ['want must price < 50'], priced(0, 49)],
    ['merci', 'satisfied', ['want must price < 50'], priced(0, 49)],
    ['deshacer', 'undo', ['want must price < 60'], priced(0, 59)],
  ])
})

describe('orders', () => {
  test.each<[command: string, value: (item: Item) => string | number, direction: 1 | -1]>([
    ['cheapest first', ({ attributes }) => attributes.price as number, 1],
    ['dearest first', ({ attributes }) => attributes.price as number, -1],
    ['newest first', ({ attributes }) => attributes.released as string, -1],
    ['oldest first', ({ attributes }) => attributes.released as string, 1],
    ['most popular first', ({ popularity }) => popularity, -1],
  ])('%s: on every page, of what obeys alone', async (command, value, direction) => {
    const key = someone()
    await type(opened.feed, key, 'waterproof')
    await type(opened.feed, key, command)
    const shown = await allPages(opened.feed, key, 10)
    expect(idsOf(shown)).toEqual(idsOf(shoes.items.filter(isDry)))
    const values = shown.map(value)
    const sorted = values.toSorted((a, b) => (a < b ? -direction : a > b ? direction : 0))
    expect(values).toEqual(sorted)
  })

  test('an order outlasts what is asked for after it, and what is taken back after it', async () => {
    const key = someone()
    const cheapest = await type(opened.feed, key, 'cheapest first')
    const red = await type(opened.feed, key, 'red')
    expect([cheapest.sort, red.sort]).toEqual(['price asc', 'price asc'])
    expect(red.items.map((item) => numberOf(item, 'price'))).toEqual(
      red.items.map((item) => numberOf(item, 'price')).toSorted((a, b) => a - b),
    )
    expect(left(await type(opened.feed, key, 'undo'))).toEqual(left(cheapest))
  })
})

test('whatever is asked of a shop, every page obeys, and undo leads back to the one before', async () => {
  const said = fc.constantFrom<[string, (item: Item) => boolean]>(
    ['at most $120', priced(0, 120)],
    ['at least $30', priced(30, 1_000)],
    ['waterproof', isDry],
    ['no football', lacks('use', 'Football')],
    ['not black', lacks('colour', 'Black')],
    ['released since 2016', releasedIn(2016, 2024)],
    ['less red', () => true],
    ['cheapest first', () => true],
    ['thank you', () => true],
  )
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(said, { minLength: 2, maxLength: 5 }), async (list) => {
      const key = someone()
      const pages = [await type(opened.feed, key, 'hello')]
      for (const [i, [command]] of list.entries()) {
        const after = await type(opened.feed, key, command)
        const asked = list.slice(0, i + 1).map(([, is]) => is)
        expect([command, after.items.filter((item) => !all(...asked)(item))]).toEqual([command, []])
        if (command !== 'thank you') pages.push(after)
      }
      const expected = shoes.items.filter(all(...list.map(([, is]) => is)))
      expect(idsOf(await allPages(opened.feed, key, 100))).toEqual(idsOf(expected))
      const undone = await type(opened.feed, key, 'undo')
      expect(left(undone)).toEqual(left(pages.at(-2)!))
    }),
    { numRuns: 5 },
  )
}, 60_000)
