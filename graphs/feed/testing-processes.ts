import type pg from 'pg'
import { catalogueReader } from '../../src/catalog/index.ts'
import { type Database, openCheckpointer, openDatabase } from '../../src/database/index.ts'
import { openOwnDatabase } from '../../src/database/testing.ts'
import { type Feed, openFeed } from './feed.ts'
import type { FeedRuntime } from './runtime.ts'
import { films, openTestFeed } from './testing.ts'

/** A feed as a process has it. */
export interface FeedProcess {
  feed: Feed
  pool: pg.Pool
}

/** Many processes on one database of films. */
export interface FeedProcesses {
  /** A pool that is none of theirs. */
  witness: pg.Pool
  /** One more, with a pool, a view and a checkpointer of its own. */
  openProcess(changes?: Partial<FeedRuntime>): Promise<FeedProcess>
  close(): Promise<void>
}

export const openFeedProcesses = async (server: string): Promise<FeedProcesses> => {
  const own = await openOwnDatabase(server)
  const { runtime, close } = await openTestFeed(films, async () => own)
  const databases: Database[] = []
  return {
    witness: runtime.pool,
    async openProcess(changes = {}) {
      const database = await openDatabase({ url: own.url, dataDir: 'not used' })
      databases.push(database)
      const { pool } = database
      const readView = catalogueReader(pool)
      const feed = openFeed({ ...runtime, pool, readView, ...changes }, openCheckpointer(database))
      return { feed, pool }
    },
    async close() {
      await Promise.all(databases.map((database) => database.close()))
      await close()
    },
  }
}
