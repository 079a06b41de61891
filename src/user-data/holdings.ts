import { threadOf } from '../../graphs/feed/index.ts'
import type { Queryable } from '../catalog/index.ts'
import { checkpointSchema } from '../database/index.ts'
import { queueSchema } from '../jobs/index.ts'
import { type OwnedTable, readFeeds, readOwnSchema, tablesWith } from './queries.ts'

/** A table, and by which values of its owner column it holds what is about a user. */
export interface Holding extends OwnedTable {
  owners: string[]
}

/**
 * Everywhere that something about a user is stored: our own tables by the user's id, LangGraph's checkpoints by the
 * threads of the user's feeds, and the queue's jobs by whom they are for.
 */
export const holdingsOf = async (db: Queryable, userId: string): Promise<Holding[]> => {
  const threads = (await readFeeds(db, userId)).map((feed) => threadOf({ userId, feed }))
  const places: [schema: string, owner: string, owners: string[]][] = [
    [await readOwnSchema(db), 'user_id', [userId]],
    [checkpointSchema, 'thread_id', threads],
    [queueSchema, 'singleton_key', [userId]],
  ]
  const holdings: Holding[] = []
  for (const [schema, owner, owners] of places)
    for (const table of await tablesWith(db, schema, owner)) holdings.push({ ...table, owners })
  return holdings
}
