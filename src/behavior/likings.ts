import type pg from 'pg'
import { tastesOf } from './history.ts'
import { readTelling } from './queries.ts'
import type { KeyedEvent } from './reliable.ts'

const pageSize = 10_000

/**
 * For each user what that user likes, as ids of items, the latest last: without a word of who it is. Read page by
 * page, so that nobody waits long for the database.
 */
export async function* likings(pool: pg.Pool, signal?: AbortSignal): AsyncGenerator<string[]> {
  let userId: string | undefined
  let own: KeyedEvent[] = []
  for (let page = await readTelling(pool, undefined, pageSize); page.length > 0; ) {
    signal?.throwIfAborted()
    for (const event of page) {
      if (event.userId !== userId) {
        if (own.length > 0) yield likedIn(own)
        userId = event.userId
        own = []
      }
      own.push(event)
    }
    page = await readTelling(pool, page.at(-1), pageSize)
  }
  if (own.length > 0) yield likedIn(own)
}

const likedIn = (events: KeyedEvent[]): string[] =>
  tastesOf(events.sort((a, b) => (a.at < b.at || (a.at === b.at && a.key < b.key) ? -1 : 1)))
    .filter(({ weight }) => weight > 0)
    .map(({ itemId }) => itemId)
