import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type { Database } from '../database.ts'
import { DatabaseError, reasonOf } from '../error.ts'
import { ensureExtensions } from '../extensions.ts'
import { once } from '../once.ts'
import { openEngine } from './engine.ts'
import { lockFolder } from './lock.ts'
import { openEmbeddedPool } from './pool.ts'

/**
 * Opens the embedded engine in `dataDir`, which is this process's alone until the database is closed.
 *
 * @throws DatabaseError `locked` or `unreachable`
 */
export const openEmbedded = async (dataDir: string): Promise<Database> => {
  const unlock = lockFolder(dataDir)
  const folder = join(dataDir, 'postgres')
  const engine = await openEngine(folder).catch((error: unknown) => {
    unlock()
    throw new DatabaseError(
      'unreachable',
      `The embedded database in ${folder} does not open: ${reasonOf(error)}. ` +
        'Put a backup in its place, or move it away to start anew',
      { cause: error },
    )
  })
  return serveEngine(engine, unlock)
}

/** The database of an engine, which it closes with itself; then `closed` is called. */
export const serveEngine = async (engine: PGlite, closed = () => {}): Promise<Database> => {
  const pool = await openEmbeddedPool(engine)
  const close = once(async () => {
    await pool.end()
    await engine.close()
    closed()
  })
  try {
    await ensureExtensions(pool, 'The embedded database')
  } catch (error) {
    await close()
    throw error
  }
  return { pool, engine: 'embedded', close }
}
