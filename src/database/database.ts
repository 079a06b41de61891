import type pg from 'pg'

/**
 * An open database, the same to its callers whichever engine is behind it.
 *
 * **Never await a second client while a transaction is open on a first.** On a real Postgres that can exhaust the
 * pool; the embedded engine has one backend, which stays with the transaction, so the second client waits for the
 * first and the first for the second. It is refused after a while (SQLSTATE 55P03). Inside {@link transaction},
 * query with the client it hands over and nothing else.
 *
 * Session state (`SET`, named statements, temporary tables) belongs to nobody: all clients of the embedded engine
 * share one session, and PgBouncer deals sessions out anew for each transaction. Use `SET LOCAL`. The embedded engine
 * enforces no `statement_timeout`, and takes no `COPY ... FROM STDIN`: it stops.
 */
export interface Database {
  readonly pool: pg.Pool
  readonly engine: 'embedded' | 'postgres'
  /** Waits until every client is back in the pool, then closes it and what is behind it. Calling again is harmless. */
  close(): Promise<void>
}
