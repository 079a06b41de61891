import type pg from 'pg'
import { cancel } from './cancel.ts'
import { SilentError, within } from './within.ts'
import { overridden, poolOf } from './wrapped.ts'

/**
 * A pool none of whose queries takes longer than this: one that does is given up, its client with it, and the server is
 * asked to cancel it. This is done here and not by a setting of the session, so PgBouncer may stand between, and a
 * server that says nothing at all is no exception. How long to wait for a client is the pool's own.
 *
 * @throws SilentError from a query, and from every later one of the same client.
 */
export const bounded = (pool: pg.Pool, ms: number): pg.Pool =>
  poolOf(pool, async () => boundedClient(await pool.connect(), ms, pool.options))

const boundedClient = (
  client: pg.PoolClient,
  ms: number,
  options: pg.PoolConfig,
): pg.PoolClient => {
  let silent: SilentError | undefined
  const query = async (...given: Parameters<pg.Pool['query']>) => {
    // It would wait behind the one that was given up.
    if (silent) throw silent
    try {
      return await within(Promise.resolve(client.query(...given)), ms)
    } catch (error) {
      if (error instanceof SilentError) {
        silent = error
        cancel(client, options)
      }
      throw error
    }
  }
  const release = (error?: Error | boolean) => client.release(error || silent)
  return overridden(client, { query, release })
}
