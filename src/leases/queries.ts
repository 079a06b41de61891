import type { Queryable } from '../catalog/index.ts'
import type { FeedKey } from '../preferences/index.ts'

/** A run that died is waited for so long. */
const lastsSeconds = 10

/** How a lease is taken. */
export interface Claim {
  /** Whether a run that has it is to stop: else this one is refused. */
  takesOver: boolean
  /** The client's name for the request that this is: it does not take the place of itself. */
  idempotencyKey?: string | undefined
}

/**
 * Takes a feed's lease in one statement, where nobody has it, it has expired, or its holder is to stop. Gives back
 * undefined when another run has it; else whose place was taken, if anyone's.
 */
export const takeLease = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  holder: string,
  { takesOver, idempotencyKey }: Claim,
): Promise<{ interrupted: string | null } | undefined> => {
  const { rows } = await db.query(
    `insert into leases as held (user_id, feed, holder, expires_at, idempotency_key)
     values ($1, $2, $3, now() + make_interval(secs => ${lastsSeconds}), $5)
     on conflict (user_id, feed) do update
     set holder = excluded.holder, expires_at = excluded.expires_at, interrupted = held.holder,
       idempotency_key = excluded.idempotency_key
     where held.expires_at < now() or ($4 and (held.idempotency_key = excluded.idempotency_key) is not true)
     returning interrupted`,
    [userId, feed, holder, takesOver, idempotencyKey ?? null],
  )
  return rows[0]
}

/** Makes a lease last on. False when it is no longer this holder's. */
export const renewLease = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  holder: string,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `update leases set expires_at = now() + make_interval(secs => ${lastsSeconds})
     where user_id = $1 and feed = $2 and holder = $3`,
    [userId, feed, holder],
  )
  return rowCount === 1
}

/** Who has a feed's lease now, if anyone has. */
export const readHolder = async (
  db: Queryable,
  { userId, feed }: FeedKey,
): Promise<string | undefined> => {
  const { rows } = await db.query(
    'select holder from leases where user_id = $1 and feed = $2 and expires_at > now()',
    [userId, feed],
  )
  return rows[0]?.holder
}

/**
 * Gives a lease back. Within a transaction nobody else gets it before that ends. False when it was no longer this
 * holder's: then what was done under it must not be written.
 */
export const giveBackLease = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  holder: string,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    'delete from leases where user_id = $1 and feed = $2 and holder = $3',
    [userId, feed, holder],
  )
  return rowCount === 1
}
