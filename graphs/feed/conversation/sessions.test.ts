import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import { films, openTestFeed, shoes, someone, type TestFeed } from '../testing.ts'
import { has, sessionsOf, type } from './testing.ts'

describe('a conversation about films', () => {
  let opened: TestFeed
  beforeAll(async () => {
    opened = await openTestFeed(films)
  })
  afterAll(() => opened.close())
  const session = sessionsOf(() => opened)

  session('a new bound takes the place of the old on its side, and only there', [
    ['under two hours', 'refine', ['want must runtime < 120']],
    ['at least 80 minutes', 'refine', ['want must runtime < 120', 'want must runtime >= 80']],
    ['100 minutes max', 'refine', ['want must runtime >= 80', 'want must runtime <= 100']],
    ['any length is fine', 'forget', []],
  ])

  session('the newest wins on the same value', [
    ['no horror', 'refine', ['avoid must genres contains Horror']],
    ['horror', 'refine', ['want must genres contains Horror']],
    ['less horror', 'refine', ['avoid prefer genres contains Horror']],
    ['no horror', 'refine', ['avoid must genres contains Horror']],
    ['ok, horror is fine again', 'forget', []],
  ])

  session('"instead" swaps its own facet and leaves the others', [
    ['only comedies', 'refine', ['want must genres contains Comedy']],
    ['under two hours', 'refine', ['want must genres contains Comedy', 'want must runtime < 120']],
    [
      'westerns instead',
      'replace',
      ['want must runtime < 120', 'want must genres contains Western'],
    ],
    [
      'thrillers instead of westerns',
      'replace',
      ['want must runtime < 120', 'want must genres contains Thriller'],
    ],
  ])

  session('scrapping all that clears it, and what is asked in the same breath holds', [
    [
      'no horror, more comedy',
      'refine',
      ['avoid must genres contains Horror', 'want prefer genres contains Comedy'],
    ],
    ['scrap all that, only dramas', 'replace', ['want must genres contains Drama']],
    ['start over', 'reset', []],
  ])

  session('a bound that was set can be moved by a bare number', [
    ['under two hours', 'refine', ['want must runtime < 120']],
    ['make it 90', 'replace', ['want must runtime < 90']],
  ])

  session('forgetting ends whatever was said of a thing', [
    [
      'no horror, under two hours, with Tom Harker',
      'refine',
      [
        'avoid must genres contains Horror',
        'want must runtime < 120',
        'want must cast contains Tom Harker',
      ],
    ],
    [
      'forget what I said about horror',
      'forget',
      ['want must runtime < 120', 'want must cast contains Tom Harker'],
    ],
    ['forget the running time', 'forget', ['want must cast contains Tom Harker']],
    ['remove the cast', 'forget', []],
  ])

  session('thanks, questions and chatter change nothing', [
    ['no horror', 'refine', ['avoid must genres contains Horror']],
    ['perfect, thanks', 'satisfied', ['avoid must genres contains Horror']],
    ['why is this here?', 'explain', ['avoid must genres contains Horror']],
    ['hello', 'noise', ['avoid must genres contains Horror']],
    ['buy it', 'unsupported', ['avoid must genres contains Horror']],
    ['I have seen that, it was good', 'satisfied', ['avoid must genres contains Horror']],
  ])

  test('an order holds until another, and relevance comes back with undo', async () => {
    const key = someone()
    const first = await type(opened.feed, key, 'westerns')
    const years = (items: Item[]) => items.map(({ attributes }) => attributes.year as number)
    const newest = await type(opened.feed, key, 'newest first')
    expect(newest.sort).toBe('year desc')
    expect(years(newest.items)).toEqual(years(newest.items).toSorted((a, b) => b - a))
    const oldest = await type(opened.feed, key, 'oldest first')
    expect(years(oldest.items)).toEqual(years(oldest.items).toSorted((a, b) => a - b))
    await type(opened.feed, key, 'undo')
    const back = await type(opened.feed, key, 'undo')
    expect(back.sort).toBeNull()
    expect(back.ids).toEqual(first.ids)
  })

  test('what is asked for variety is another page, of what still obeys', async () => {
    const key = someone()
    const before = await type(opened.feed, key, 'no horror')
    const mixed = await type(opened.feed, key, 'mix it up')
    expect(mixed.sort).toBe('variety desc')
    expect(mixed.ids.filter((id) => before.ids.includes(id))).toEqual([])
    expect(mixed.items.some(has('genres', 'Horror'))).toBe(false)
  })

  test('an item that is pointed at and not wanted is never shown again', async () => {
    const key = someone()
    const before = await type(opened.feed, key, 'comedies')
    const hidden = before.ids[1]!
    const after = await type(opened.feed, key, 'hide the second one')
    expect(after.inForce).toContain(`avoid must like ${hidden}`)
    expect(after.ids).not.toContain(hidden)
    const back = await type(opened.feed, key, 'undo that')
    expect(back.ids).toEqual(before.ids)
  })

  test('more like an item shows others, the nearest first', async () => {
    const key = someone()
    const before = await type(opened.feed, key, 'no horror')
    const model = before.items[2]!
    const after = await type(opened.feed, key, 'more like the third one')
    expect(after.inForce).toContain(`want prefer like ${model.id}`)
    expect(after.ids).not.toContain(model.id)
    const alike = (item: Item) => item.text === model.text
    expect(after.items.slice(0, 5).every(alike)).toBe(true)
    const { page } = await opened.feed.steer(key, { command: 'under two hours' })
    expect(page.items[0]!.reasons).toContainEqual(
      expect.objectContaining({ kind: 'like', text: model.title }),
    )
    expect(page.items[0]!.explanation).toContain(`like “${model.title}”`)
  })

  test('an exception takes items out of what is avoided', async () => {
    const key = someone()
    const after = await type(opened.feed, key, 'no comedies except with Tom Harker')
    const shown = after.items.filter(has('genres', 'Comedy'))
    expect(shown.every(has('cast', 'Tom Harker'))).toBe(true)
    const only = await type(opened.feed, key, 'comedies with Tom Harker')
    expect(only.items.length).toBeGreaterThan(0)
  })

  test('"no comedies from the 80s" leaves the comedies of other decades', async () => {
    const key = someone()
    await type(opened.feed, key, 'no comedies from the 80s')
    const { items } = await type(opened.feed, key, 'newest first')
    const of80s = ({ attributes }: Item) => Math.floor((attributes.year as number) / 10) === 198
    expect(items.some(has('genres', 'Comedy'))).toBe(true)
    expect(items.filter(of80s).some(has('genres', 'Comedy'))).toBe(false)
  })
})

describe('a conversation in a shop', () => {
  let opened: TestFeed
  beforeAll(async () => {
    opened = await openTestFeed(shoes)
  })
  afterAll(() => opened.close())
  const session = sessionsOf(() => opened)

  session('a skirt that became a price: each wish is kept, the price is a band', [
    ['light blue', 'refine', ['want must colour eq Light Blue']],
    ['around 100', 'refine', ['want must colour eq Light Blue', 'want must price between 85|115']],
    [
      'no hiking',
      'refine',
      [
        'want must colour eq Light Blue',
        'want must price between 85|115',
        'avoid must use contains Hiking',
      ],
    ],
    [
      'perfect, I love this',
      'satisfied',
      [
        'want must colour eq Light Blue',
        'want must price between 85|115',
        'avoid must use contains Hiking',
      ],
    ],
    [
      'cheaper than $90',
      'refine',
      ['want must colour eq Light Blue', 'avoid must use contains Hiking', 'want must price < 90'],
    ],
  ])

  session('a category has one value, and alternatives are one directive', [
    ['red', 'refine', ['want must colour eq Red']],
    ['black', 'refine', ['want must colour eq Black']],
    ['red or white', 'refine', ['want must colour in Red|White']],
    ['any colour', 'forget', []],
  ])

  session('a flag is wanted and avoided by its name', [
    ['waterproof', 'refine', ['want must waterproof eq true']],
    ['not waterproof', 'refine', ['avoid must waterproof eq true']],
  ])

  session('dates are bounded by years and months', [
    ['released since 2020', 'refine', ['want must released >= 2020-01-01']],
    [
      'released before March 2023',
      'refine',
      ['want must released >= 2020-01-01', 'want must released < 2023-03-01'],
    ],
  ])

  test('every item obeys the whole of it', async () => {
    const key = someone()
    await type(opened.feed, key, 'waterproof, $40 to $120')
    const { items } = await type(opened.feed, key, 'no football, cheapest first')
    const prices = items.map(({ attributes }) => attributes.price as number)
    expect(items.length).toBeGreaterThan(3)
    expect(prices).toEqual(prices.toSorted((a, b) => a - b))
    for (const item of items) {
      expect(item.attributes.waterproof).toBe(true)
      expect(has('use', 'Football')(item)).toBe(false)
      expect(item.attributes.price).toBeGreaterThanOrEqual(40)
      expect(item.attributes.price).toBeLessThanOrEqual(120)
    }
  })
})
