import type pg from 'pg'
import { recordEvents } from '../../behavior/index.ts'
import { readItems } from '../../catalog/index.ts'
import { userPool } from '../../database/index.ts'
import type { UserEvents } from './source.ts'

/** What became of the events of a source: `stored` are new, `known` were there, `left` are of items that are not. */
export interface EventReport {
  users: number
  stored: number
  known: number
  left: number
}

/** Stores what users did with items that are there; what was stored before is not stored again. */
export const importEvents = async (
  pool: pg.Pool,
  source: AsyncIterable<UserEvents>,
  signal: AbortSignal,
): Promise<EventReport> => {
  const users = new Set<string>()
  const report = { stored: 0, known: 0, left: 0 }
  for await (const { userId, events } of source) {
    signal.throwIfAborted()
    const items = await readItems(pool, [...new Set(events.map(({ itemId }) => itemId))])
    const there = new Set(items.map(({ id }) => id))
    const known = events.filter(({ itemId }) => there.has(itemId))
    const { stored, duplicates } = await recordEvents(
      userPool(pool, userId),
      userId,
      known,
      new Date(),
    )
    users.add(userId)
    report.stored += stored
    report.known += duplicates
    report.left += events.length - known.length
  }
  return { users: users.size, ...report }
}
