import type pg from 'pg'
import { transaction } from './transaction.ts'

/** Marks a pool whose database holds a query about one user to that user's rows; what wraps the pool shows it, too. */
const isWalled = Symbol('walled')
type Walled = pg.Pool & { [isWalled]?: boolean }

/**
 * Makes the wall of row-level security count for a pool. It does for a role that may not pass it: a superuser may, and
 * the embedded engine has no other. Gives back whether it holds.
 */
export const wallUsers = async (pool: Walled): Promise<boolean> => {
  const { rows } = await pool.query(
    'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
  )
  pool[isWalled] = !rows[0].passes
  return pool[isWalled]
}

/**
 * The pool for whatever is done for one user. Where the wall holds, each of its queries is in a transaction that names
 * the user, and the database neither shows nor takes a row of another: a second wall behind the queries' conditions.
 * Nothing of it outlasts the transaction, so PgBouncer may stand between.
 */
export const userPool = (pool: Walled, userId: string): pg.Pool => {
  if (!pool[isWalled]) return pool
  const own = {
    userId,
    connect: () => pool.connect(),
    query: (...query: [string, unknown[]?]) => transaction(own, (client) => client.query(...query)),
  } as unknown as pg.Pool
  return own
}
