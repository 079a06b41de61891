import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { readItems } from '../catalog/index.ts'
import { refuseErased, transaction } from '../database/index.ts'
import type { ReportedEvent } from './event.ts'
import { writeEvents } from './queries.ts'

/** An event names an item that the catalogue does not have; `index` is its place in the batch. */
export class UnknownItemError extends Error {
  override readonly name = 'UnknownItemError'
  readonly index: number
  constructor(index: number) {
    super('no item has this id')
    this.index = index
  }
}

/**
 * Stores a batch of events, all or none; an event whose key was used before is counted as a duplicate.
 *
 * `now` is when they were reported: of a user who was erased since, none are stored.
 *
 * @throws UnknownItemError when an event's item is not in the catalogue.
 */
export const recordEvents = (
  pool: pg.Pool,
  userId: string,
  events: readonly ReportedEvent[],
  now: Date,
): Promise<{ stored: number; duplicates: number }> =>
  transaction(pool, async (client) => {
    await refuseErased(client, userId, now)
    const ids = [...new Set(events.map(({ itemId }) => itemId))]
    const known = new Set((await readItems(client, ids)).map(({ id }) => id))
    const unknown = events.findIndex(({ itemId }) => !known.has(itemId))
    if (unknown >= 0) throw new UnknownItemError(unknown)
    const stored = await writeEvents(
      client,
      userId,
      events.map(({ key, type, itemId, at, requestId }) => ({
        key: key ?? randomUUID(),
        type,
        itemId,
        at: at ?? now.toISOString(),
        requestId: requestId ?? null,
      })),
    )
    return { stored, duplicates: events.length - stored }
  })
