import type pg from 'pg'
import { threadOf } from '../../../graphs/feed/index.ts'
import { userPool } from '../../database/index.ts'
import type { FeedKey } from '../../preferences/index.ts'
import { notFound } from '../problem.ts'
import { readFeedNames } from './thread-queries.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * The id by which clients know a feed's thread: that of its checkpoints, but for a feed whose name is a UUID, which a
 * client chose as the thread's id. Checkpoints are no one's in the database, so their own ids hold the user.
 */
export const threadIdOf = (key: FeedKey): string => (uuid.test(key.feed) ? key.feed : threadOf(key))

/** Whether a feed can be named after a thread's id. */
export const isThreadId = (id: string): boolean => uuid.test(id)

/**
 * The feed of a user's thread. It is looked for among the user's own: there is no other way from an id to a feed.
 *
 * @throws Problem 404 when none of the user's feeds has this id, unless one may be made that is named by it.
 */
export const findThread = async (
  pool: pg.Pool,
  userId: string,
  id: string,
  { orNew = false }: { orNew?: boolean } = {},
): Promise<FeedKey> => {
  const names = isThreadId(id) ? await readFeedNames(userPool(pool, userId), userId) : []
  const feed = names.includes(id) ? id : names.find((feed) => threadIdOf({ userId, feed }) === id)
  if (feed !== undefined) return { userId, feed }
  if (orNew && isThreadId(id)) return { userId, feed: id }
  throw notFound()
}
