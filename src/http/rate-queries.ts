import type { Queryable } from '../catalog/index.ts'

/** Requests that are counted together. */
export interface Rate {
  userId: string
  kind: 'requests' | 'commands'
  /** How many a minute, and how many at once after a minute's rest. */
  perMinute: number
}

const filled = `least($3::float8, r.remaining + greatest(0, extract(epoch from now() - r.at)) * $3 / 60)`

/** Takes one of the user's requests, which come back with time (a token bucket). False when none is left. */
export const takeRequest = async (
  db: Queryable,
  { userId, kind, perMinute }: Rate,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `insert into rates as r (user_id, kind, remaining, at) values ($1, $2, $3::float8 - 1, now())
     on conflict (user_id, kind) do update set remaining = ${filled} - 1, at = now() where ${filled} >= 1`,
    [userId, kind, perMinute],
  )
  return rowCount === 1
}

/** In how many seconds the user has a request again. */
export const secondsToNext = async (
  db: Queryable,
  { userId, kind, perMinute }: Rate,
): Promise<number> => {
  const { rows } = await db.query(
    `select (1 - ${filled}) * 60 / $3 as seconds from rates r where user_id = $1 and kind = $2`,
    [userId, kind, perMinute],
  )
  return Math.max(1, Math.ceil(rows[0]?.seconds ?? 0))
}
