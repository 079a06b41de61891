import { randomUUID } from 'node:crypto'
import { openFeed } from '../../../graphs/feed/index.ts'
import { catalogueReader, importDemo } from '../../../src/catalog/index.ts'
import { openCheckpointer, openTemporaryDatabase } from '../../../src/database/index.ts'
import type { Embedder } from '../../../src/models/index.ts'
import { type Case, cases } from './cases.ts'

const pagesAfter = 5

/** What was seen: items shown and those that broke the command, repeats, and undos that restored the page. */
export interface Obedience {
  shown: number
  violations: { command: string; title: string }[]
  repeats: number
  undos: number
  restored: number
}

/**
 * Drives a feed over the demo catalogue with each command on its own, and checks every item of the page and of the
 * five after it on the item itself; then takes the command back and compares the page with the one before.
 */
export const measureObedience = async (
  embedder: Embedder,
  onProgress: (done: number, total: number) => void,
): Promise<Obedience> => {
  const database = await openTemporaryDatabase()
  const { pool } = database
  await importDemo(pool)
  const readView = catalogueReader(pool)
  const runtime = { pool, embedder, readView, now: () => new Date(), newId: randomUUID }
  const feed = openFeed(runtime, openCheckpointer(database))
  const seen: Obedience = { shown: 0, violations: [], repeats: 0, undos: 0, restored: 0 }

  const measure = async ({ command, obeyed }: Case) => {
    const key = { userId: command, feed: 'home' }
    const before = await feed.show(key, 20)
    let { page } = await feed.steer(key, { command })
    const items = page.items.map(({ item }) => item)
    for (let n = 0; n < pagesAfter && page.next !== null; n++) {
      page = (await feed.next(key, { snapshot: page.snapshot, offset: page.next }, 20))!
      items.push(...page.items.map(({ item }) => item))
    }
    seen.shown += items.length
    seen.repeats += items.length - new Set(items.map(({ id }) => id)).size
    for (const item of items)
      if (!obeyed(item)) seen.violations.push({ command, title: item.title })
    const { page: after } = await feed.steer(key, { command: 'undo that' })
    const order = ({ items: list }: typeof page) => list.map(({ id }) => id).join()
    seen.undos++
    if (order(after) === order(before)) seen.restored++
  }

  for (const [i, one] of cases.entries()) {
    await measure(one)
    onProgress(i + 1, cases.length)
  }
  await database.close()
  return seen
}
