import type { Feed } from '../../../graphs/feed/index.ts'
import type { Item } from '../../../src/catalog/index.ts'
import { pagesOf } from '../../feed/index.ts'
import type { Case } from './case.ts'

const pageSize = 20
const pagesRead = 6

/** What was seen of one case. */
export interface Seen {
  commands: string[]
  shown: number
  /** The titles of items that break what was said. */
  violations: string[]
  repeats: number
  /** Whether something that was taken back was shown again; null where nothing was. */
  letsBack: boolean | null
  /** Whether the page came back when the last command was undone; null where the case takes back itself. */
  restored: boolean | null
}

/**
 * Types a case into a feed of its own, and looks at every item of the page and of the five after it; then takes the
 * last command back and compares the page with the one before.
 */
export const measureCase = async (
  feed: Feed,
  { commands, obeyed, lets }: Case,
  userId: string,
): Promise<Seen> => {
  const key = { userId, feed: 'home' }
  const order = async () => (await feed.show(key, pageSize)).items.map(({ item }) => item.id).join()
  for (const command of commands.slice(0, -1)) await feed.steer(key, { command })
  const before = await order()
  await feed.steer(key, { command: commands.at(-1)! })
  const items: Item[] = []
  let pages = 0
  for await (const page of pagesOf(feed, key, pageSize)) {
    items.push(...page)
    if (++pages === pagesRead) break
  }
  const seen: Seen = {
    commands,
    shown: items.length,
    violations: items.filter((item) => !obeyed(item)).map(({ title }) => title),
    repeats: items.length - new Set(items.map(({ id }) => id)).size,
    letsBack: lets ? items.some(lets) : null,
    restored: null,
  }
  if (lets) return seen
  await feed.steer(key, { command: 'undo that' })
  return { ...seen, restored: (await order()) === before }
}
