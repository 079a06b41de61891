import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import { allPages, films, openTestFeed, someone, type TestFeed } from '../testing.ts'
import { type After, has, lacks, left, numberOf, type } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

/** A command on a page of dramas with a running time. */
const onAPage = async (command: string) => {
  const key = someone()
  const before = await type(opened.feed, key, 'dramas under three hours')
  const after = await type(opened.feed, key, command)
  return { key, before, after, fresh: after.inForce.slice(before.inForce.length) }
}

describe('a place points at the item that stands there', () => {
  test.each<[string, number, string]>([
    ['hide the first one', 0, 'avoid must'],
    ['hide the 2nd one', 1, 'avoid must'],
    ['hide #3', 2, 'avoid must'],
    ['hide number four', 3, 'avoid must'],
    ['hide the tenth one', 9, 'avoid must'],
    ['hide the 20th one', 19, 'avoid must'],
    ['hide the last one', 19, 'avoid must'],
    ['not this', 0, 'avoid must'],
    ['less like the second one', 1, 'avoid prefer'],
    ['more like the fifth one', 4, 'want prefer'],
  ])('%s', async (command, place, asked) => {
    const { before, fresh } = await onAPage(command)
    expect(fresh).toEqual([`${asked} like ${before.ids[place]}`])
  })

  test.each(['hide the 21st one', 'more like #50', 'shorter than #90'])(
    '%s: the page has none, so nothing changes',
    async (command) => {
      const { before, after } = await onAPage(command)
      expect(left(after)).toEqual(left(before))
    },
  )

  test('several are at most what is looked at at once', async () => {
    const { before, after, fresh } = await onAPage('hide these')
    expect(fresh).toEqual(before.ids.slice(0, 5).map((id) => `avoid must like ${id}`))
    for (const id of before.ids.slice(0, 5)) expect(after.ids).not.toContain(id)
  })
})

describe('a comparison is with the item that stands there', () => {
  test.each<[string, number, string, string]>([
    ['shorter than the second one', 1, 'runtime', '<'],
    ['longer than #3', 2, 'runtime', '>'],
    ['newer than the first one', 0, 'year', '>'],
    ['older than the last one', 19, 'year', '<'],
  ])('%s', async (command, place, attribute, operator) => {
    const { before, after } = await onAPage(command)
    const value = numberOf(before.items[place]!, attribute)
    expect(after.inForce).toContain(`want must ${attribute} ${operator} ${value}`)
    const isPast = (item: Item) =>
      operator === '<' ? numberOf(item, attribute) < value : numberOf(item, attribute) > value
    expect(after.items.filter((item) => !isPast(item))).toEqual([])
  })
})

test('"the same" is what the item that was pointed at has', async () => {
  const { before, after, fresh } = await onAPage('the second one, the same cast')
  const [star] = before.items[1]!.attributes.cast as string[]
  expect(fresh).toContain(`want must cast contains ${star}`)
  expect(after.items.every(has('cast', star!))).toBe(true)
})

test('"no more of that" is what most of the page has', async () => {
  const key = someone()
  await type(opened.feed, key, 'with Cleo Marsh')
  const after = await type(opened.feed, key, 'no more of that cast')
  expect(after.inForce).toContain('avoid must cast contains Cleo Marsh')
  expect(after.items.every(lacks('cast', 'Cleo Marsh'))).toBe(true)
})

test.each<[string, string]>([
  ['more like Film number 12', 'want prefer like film-12'],
  ['nothing like Film number 14', 'avoid prefer like film-14'],
  ['hide Film number 13', 'avoid must like film-13'],
])('an item is named by its title too: %s', async (command, expected) => {
  const { inForce } = await type(opened.feed, someone(), command)
  expect(inForce).toEqual([expected])
})

describe('the page that is pointed at', () => {
  test('is the one that is shown now: what was hidden makes the next one second', async () => {
    const { key, before } = await onAPage('hide the second one')
    const second = await type(opened.feed, key, 'thanks')
    const after = await type(opened.feed, key, 'hide the second one')
    expect(second.ids[1]).not.toBe(before.ids[1])
    expect(after.inForce.at(-1)).toBe(`avoid must like ${second.ids[1]}`)
  })

  test('is the one that came back with undo', async () => {
    const { key, before } = await onAPage('newest first')
    await type(opened.feed, key, 'undo')
    const after = await type(opened.feed, key, 'hide the third one')
    expect(after.inForce.at(-1)).toBe(`avoid must like ${before.ids[2]}`)
  })

  test('is the first page, also where a command was typed after further ones were read', async () => {
    const key = someone()
    const before = await type(opened.feed, key, 'no horror')
    await allPages(opened.feed, key)
    const after = await type(opened.feed, key, 'hide the second one')
    expect(after.inForce.at(-1)).toBe(`avoid must like ${before.ids[1]}`)
  })

  test('is what was shown without a command', async () => {
    const key = someone()
    const { items } = await opened.feed.show(key, 20)
    const { inForce } = await type(opened.feed, key, 'hide the second one')
    expect(inForce).toEqual([`avoid must like ${items[1]!.id}`])
  })

  test('is of this user: another has nothing to point at', async () => {
    await onAPage('no horror')
    const nobody = await type(opened.feed, someone(), 'hide the second one')
    expect(nobody.inForce).toEqual([])
  })
})

test('what was hidden stays away from every page, whatever is asked later', async () => {
  const { key, before } = await onAPage('hide the first one')
  const hidden = before.ids[0]!
  const later = ['newest first', 'less drama', 'more like the second one', 'any length is fine']
  const pages: After[] = []
  for (const command of later) pages.push(await type(opened.feed, key, command))
  for (const { ids } of pages) expect(ids).not.toContain(hidden)
  expect((await allPages(opened.feed, key)).map(({ id }) => id)).not.toContain(hidden)
  const again = await type(opened.feed, key, 'start over')
  expect(again.inForce).toEqual([])
  expect((await allPages(opened.feed, key)).map(({ id }) => id)).toContain(hidden)
})
