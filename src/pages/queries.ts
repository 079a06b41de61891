import type { Queryable } from '../catalog/index.ts'
import type { FeedKey } from '../preferences/index.ts'
import type { RankedItem, Snapshot } from './snapshot.ts'

const columns = 'id, basis, ranking, shown'

/** A snapshot of this user's feed; undefined when there is none with this id. */
export const readSnapshot = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  id: string,
): Promise<Snapshot | undefined> => {
  const { rows } = await db.query(
    `select ${columns} from pages where user_id = $1 and feed = $2 and id = $3`,
    [userId, feed, id],
  )
  return rows[0]
}

/** The snapshot that the feed shows now. */
export const readLatestSnapshot = async (
  db: Queryable,
  { userId, feed }: FeedKey,
): Promise<Snapshot | undefined> => {
  const { rows } = await db.query(
    `select ${columns} from pages where user_id = $1 and feed = $2 order by created_at desc limit 1`,
    [userId, feed],
  )
  return rows[0]
}

export const writeSnapshot = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  { id, basis, ranking, shown }: Snapshot,
): Promise<void> => {
  await db.query(
    `insert into pages (user_id, feed, id, basis, ranking, shown) values ($1, $2, $3, $4, $5, $6)`,
    [userId, feed, id, JSON.stringify(basis), JSON.stringify(ranking), shown],
  )
}

/**
 * Appends to a snapshot what comes after its `length` items; does nothing when another request has appended
 * already.
 */
export const appendToSnapshot = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  id: string,
  length: number,
  more: readonly RankedItem[],
): Promise<void> => {
  await db.query(
    `update pages set ranking = ranking || $5::jsonb
     where user_id = $1 and feed = $2 and id = $3 and jsonb_array_length(ranking) = $4`,
    [userId, feed, id, length, JSON.stringify(more)],
  )
}
