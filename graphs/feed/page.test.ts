import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeItems, storeItems } from '../../src/catalog/index.ts'
import type { Directive } from '../../src/preferences/index.ts'
import { cutPage } from './page.ts'
import { directive, films, openTestFeed, type TestFeed } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const ranking = films.items
  .slice(0, 30)
  .map(({ id }, n) => ({ id, score: 1 - n / 100, shares: [], penalty: 0 }))
const cut = async (offset: number, limit: number, directives: Directive[] = []) => {
  const view = await opened.runtime.readView()
  const snapshot = { id: 'snapshot', ranking }
  return cutPage(
    opened.runtime,
    'someone',
    view,
    snapshot,
    { directives, sort: null },
    offset,
    limit,
  )
}
const idsOf = ({ items }: Awaited<ReturnType<typeof cut>>) => items.map(({ id }) => id)
const short = directive(
  { attribute: 'runtime', operator: '<', value: 100 },
  { strength: 'must', polarity: 'want' },
)

describe('a page', () => {
  test('is the part of the ranking that was asked for, each item with a sentence', async () => {
    const page = await cut(10, 5)
    expect(idsOf(page)).toEqual(ranking.slice(10, 15).map(({ id }) => id))
    expect(page.next).toBe(15)
    for (const { item, id, explanation } of page.items) {
      expect(item.id).toBe(id)
      expect(explanation).not.toBe('')
    }
  })

  test.each([
    [25, 5, 5, null],
    [25, 10, 5, null],
    [20, 9, 9, 29],
    [30, 10, 0, null],
    [99, 10, 0, null],
  ])(
    'from %d with %d at most has %d items, and the next begins at %s',
    async (offset, limit, count, next) => {
      const page = await cut(offset, limit)
      expect(page.items).toHaveLength(count)
      expect(page.next).toBe(next)
    },
  )

  test('shows only what obeys the musts in force now, though it was ranked before them', async () => {
    const page = await cut(0, 30, [short])
    const expected = films.items
      .slice(0, 30)
      .filter(({ attributes: { runtime } }) => runtime !== undefined && (runtime as number) < 100)
    expect(idsOf(page)).toEqual(expected.map(({ id }) => id))
    expect(page.next).toBeNull()
  })

  test('shows items as they are now, and none that is gone', async () => {
    const { pool } = opened.runtime
    const [gone, changed] = films.items
    await removeItems(pool, [gone!.id])
    await storeItems(pool, [{ ...changed!, title: 'Another title' }])
    const page = await cut(0, 3)
    expect(page.items.map(({ item }) => item.title)).toEqual([
      'Another title',
      films.items[2]!.title,
    ])
    // A page that has lost an item still ends where it would have.
    expect(page.next).toBe(3)
    await storeItems(pool, [gone!, changed!])
  })
})
