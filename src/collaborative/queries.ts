import { type Queryable, vectorText } from '../catalog/index.ts'

/** The collaborative vectors of items by id, no longer than 1; items that were not learned of are left out. */
export const collaborativeVectors = async (
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, Float32Array>> => {
  const { rows } = await db.query(
    `select item_id as id, vector::text as vector from collaborative_vectors
     where item_id = any($1::text[])`,
    [ids],
  )
  return new Map(rows.map(({ id, vector }) => [id, Float32Array.from(JSON.parse(vector))]))
}

/** When the vectors were learned, and how many events there were then. */
export interface Learned {
  events: number
  at: Date | null
}

/**
 * Gives one server the learning to itself for a while, and tells when it was last done; undefined while another has
 * it. One that died keeps it no longer than that.
 */
export const claimLearning = async (
  db: Queryable,
  seconds: number,
): Promise<Learned | undefined> => {
  const { rows } = await db.query(
    `update collaborative_learning set claimed_until = now() + make_interval(secs => $1)
     where claimed_until < now()
     returning events::float8 as events, nullif(learned_at, '-infinity') as at`,
    [seconds],
  )
  return rows[0]
}

export const releaseLearning = async (db: Queryable): Promise<void> => {
  await db.query(`update collaborative_learning set claimed_until = '-infinity'`)
}

/** When the vectors were last learned; null where they never were. */
export const readLearnedAt = async (db: Queryable): Promise<Date | null> => {
  const { rows } = await db.query(
    `select nullif(learned_at, '-infinity') as at from collaborative_learning`,
  )
  return rows[0].at
}

const rowsAtOnce = 1_000

/** Replaces all vectors, in a transaction: whoever reads has the old ones or the new ones. */
export const replaceVectors = async (
  db: Queryable,
  vectors: readonly { id: string; vector: Float32Array }[],
  events: number,
): Promise<void> => {
  await db.query('delete from collaborative_vectors')
  for (let at = 0; at < vectors.length; at += rowsAtOnce) {
    const rows = vectors.slice(at, at + rowsAtOnce)
    await db.query(
      `insert into collaborative_vectors (item_id, vector)
       select id, vector::vector from unnest($1::text[], $2::text[]) as t (id, vector)`,
      [rows.map(({ id }) => id), rows.map(({ vector }) => vectorText(vector))],
    )
  }
  await db.query('update collaborative_learning set events = $1, learned_at = now()', [events])
}
