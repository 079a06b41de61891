import pg from 'pg'
import type { Database } from './database.ts'
import { DatabaseError, reasonOf } from './error.ts'
import { ensureExtensions } from './extensions.ts'
import { once } from './once.ts'
import { createPool } from './pool.ts'
import { findWall } from './user-pool.ts'

/** Where an address leads, as pg reads it, without the password. */
const placeOf = (url: string): string => {
  try {
    const { user, host, port, database } = new pg.Client({ connectionString: url })
    return `postgres://${user}@${host}:${port}/${database}`
  } catch {
    // No cause: the parser's error quotes the address, password and all.
    throw new DatabaseError(
      'unreachable',
      'The database address is not a URL: give postgres://user:password@host:5432/database',
    )
  }
}

/**
 * Connects to a real Postgres and makes sure of its extensions. Only transactions carry state, so PgBouncer may
 * stand between.
 *
 * @throws DatabaseError `unreachable` or `no-pgvector`
 */
export const openPostgres = async (url: string): Promise<Database> => {
  const place = placeOf(url)
  const pool = createPool({
    connectionString: url,
    application_name: 'tiller',
    connectionTimeoutMillis: 10_000,
    // Of a host that vanished the system would tell after two hours.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  })
  const close = once(() => pool.end())
  try {
    await reach(pool, place)
    await ensureExtensions(pool, place)
    await findWall(pool)
  } catch (error) {
    await close()
    throw error
  }
  return { pool, engine: 'postgres', close }
}

const reach = async (pool: pg.Pool, place: string): Promise<void> => {
  try {
    const client = await pool.connect()
    client.release()
  } catch (error) {
    throw new DatabaseError(
      'unreachable',
      `No connection to ${place}: ${reasonOf(error)}. ` +
        'Check that the server runs and that DATABASE_URL names its host, database, user and password',
      { cause: error },
    )
  }
}
