import type { Queryable } from '../catalog/index.ts'
import type { FeedKey } from '../preferences/index.ts'

/** What was answered to a request, by the key that the client gave it. */
export interface KeptAnswer {
  key: string
  answer: object
}

/** The answer that is kept of this user's feed under a key: as the JSON that was sent. */
export const readAnswer = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  key: string,
): Promise<string | undefined> => {
  const { rows } = await db.query(
    'select answer::text from answers where user_id = $1 and feed = $2 and key = $3',
    [userId, feed, key],
  )
  return rows[0]?.answer
}

/** Keeps an answer. False when one is kept under its key already: that stays. */
export const writeAnswer = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  { key, answer }: KeptAnswer,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `insert into answers (user_id, feed, key, answer) values ($1, $2, $3, $4)
     on conflict (user_id, feed, key) do nothing`,
    [userId, feed, key, JSON.stringify(answer)],
  )
  return rowCount === 1
}
