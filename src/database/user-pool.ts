import type pg from 'pg'
import { type About, transaction } from './transaction.ts'
import { overridden } from './wrapped.ts'

/** Marks a pool whose database holds its role to the wall between users; what wraps the pool shows it, too. */
const walled = Symbol('walled')
type Walled = pg.Pool & { [walled]?: boolean }

/**
 * Finds out whether the wall of row-level security holds for a pool. It does for a role that may not pass it: a
 * superuser may, and the embedded engine has no other.
 */
export const findWall = async (pool: Walled): Promise<void> => {
  const { rows } = await pool.query(
    'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
  )
  pool[walled] = !rows[0].passes
}

/** Whether the database keeps users apart for a pool: then what names nobody finds no row of any. */
export const isWalled = (pool: Walled): boolean => pool[walled] ?? false

/**
 * The pool for whatever is done for one user. Where the wall holds, each of its queries is in a transaction that names
 * the user, and the database neither shows nor takes a row of another: a second wall behind the queries' conditions.
 * Nothing of it outlasts the transaction, so PgBouncer may stand between.
 */
export const userPool = (pool: pg.Pool, userId: string): pg.Pool => poolAbout(pool, { userId })

/** The pool for what is about all users: the way round the wall, for migrations, the work in `src/jobs` and who runs the server. */
export const everyonePool = (pool: pg.Pool): pg.Pool => poolAbout(pool, 'everyone')

const poolAbout = (pool: Walled, about: About): pg.Pool => {
  if (!isWalled(pool)) return pool
  const own: pg.Pool = overridden(pool, {
    about,
    connect: () => pool.connect(),
    query: (...query: [string, unknown[]?]) => transaction(own, (client) => client.query(...query)),
  })
  return own
}
