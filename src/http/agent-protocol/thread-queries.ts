import type { Queryable } from '../../catalog/index.ts'
import type { FeedKey } from '../../preferences/index.ts'

/** A feed as a thread is listed. */
export interface ThreadRow {
  feed: string
  metadata: Record<string, unknown>
  createdAt: string
  /** When its last turn was taken, or else when it was made. */
  updatedAt: string
  /** Whether a run has it now. */
  isBusy: boolean
}

/** The names of a user's feeds. */
export const readFeedNames = async (db: Queryable, userId: string): Promise<string[]> => {
  const { rows } = await db.query('select feed from feeds where user_id = $1', [userId])
  return rows.map(({ feed }) => feed)
}

/** A user's feeds, or the one that is named. */
export const readThreads = async (
  db: Queryable,
  userId: string,
  feed: string | null = null,
): Promise<ThreadRow[]> => {
  const { rows } = await db.query(
    `select feed, metadata, created_at,
       coalesce((select max(t.created_at) from turns t where t.user_id = $1 and t.feed = f.feed), created_at)
         as updated_at,
       exists (select 1 from leases l where l.user_id = $1 and l.feed = f.feed and l.expires_at > now()) as "isBusy"
     from feeds f where user_id = $1 and ($2::text is null or feed = $2)`,
    [userId, feed],
  )
  return rows.map(({ created_at, updated_at, ...row }) => ({
    ...row,
    createdAt: created_at.toISOString(),
    updatedAt: updated_at.toISOString(),
  }))
}

/** Adds to what is noted at a feed, or changes it. */
export const writeMetadata = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  metadata: object,
): Promise<void> => {
  await db.query('update feeds set metadata = metadata || $3 where user_id = $1 and feed = $2', [
    userId,
    feed,
    JSON.stringify(metadata),
  ])
}
