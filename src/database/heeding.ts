import type pg from 'pg'
import { cancel } from './cancel.ts'
import { overridden, poolOf } from './wrapped.ts'

/**
 * A pool whose queries end with a signal: what is under way is cancelled on the server, and what comes after is
 * refused with the signal's reason. A client that was out at that moment is not used again: nobody would know what
 * state it is in.
 */
export const heeding = (pool: pg.Pool, signal: AbortSignal): pg.Pool =>
  poolOf(pool, async () => {
    signal.throwIfAborted()
    const client = await pool.connect()
    if (!signal.aborted) return heedingClient(client, signal, pool.options)
    client.release()
    throw signal.reason
  })

const heedingClient = (
  client: pg.PoolClient,
  signal: AbortSignal,
  options: pg.PoolConfig,
): pg.PoolClient => {
  const query = async (...given: Parameters<pg.Pool['query']>) => {
    signal.throwIfAborted()
    const stop = () => cancel(client, options)
    signal.addEventListener('abort', stop, { once: true })
    try {
      return await client.query(...given)
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
  const release = (error?: Error | boolean) => client.release(error || signal.aborted)
  return overridden(client, { query, release })
}
