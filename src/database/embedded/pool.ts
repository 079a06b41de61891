import type { PGlite } from '@electric-sql/pglite'
import type pg from 'pg'
import { createPool } from '../pool.ts'
import { Backend } from './backend.ts'
import { exchangeWith } from './engine.ts'
import { Session } from './session.ts'

/** A pool of clients that take turns on an engine. The engine is its caller's, to close after the pool has ended. */
export const openEmbeddedPool = async (engine: PGlite): Promise<pg.Pool> => {
  const backend = await Backend.start(exchangeWith(engine))
  return createPool({
    stream: () => new Session(backend),
    // Given, so that pg does not look for them in the environment.
    ssl: false,
    user: 'postgres',
    password: '',
    database: 'postgres',
    // A client costs nothing to keep.
    idleTimeoutMillis: 0,
    // Long: a heavy query stops the event loop, and the clock of those who wait for a client runs on.
    connectionTimeoutMillis: 60_000,
  })
}
