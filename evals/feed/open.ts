import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Feed, type FeedRuntime, openFeed } from '../../graphs/feed/index.ts'
import { catalogueReader, embedItems } from '../../src/catalog/index.ts'
import { type Database, openCheckpointer, openTemporaryDatabase } from '../../src/database/index.ts'
import type { Embedder } from '../../src/models/index.ts'
import { configuredStudent } from '../student.ts'

/** When every eval takes place: "the last five years" means the same each time. */
const now = new Date('2026-11-25T12:00:00Z')

/** A feed that is measured. */
export interface EvalFeed {
  feed: Feed
  runtime: FeedRuntime
  database: Database
}

/** A feed over an open database, with the built-in parser where `changes` bring no chat model. */
export const feedOver = (
  database: Database,
  embedder: Embedder,
  changes: Partial<FeedRuntime> = {},
): EvalFeed => {
  const { pool } = database
  const readView = catalogueReader(pool)
  const runtime = {
    pool,
    embedder,
    readView,
    student: configuredStudent(),
    now: () => now,
    newId: randomUUID,
    ...changes,
  }
  return { feed: openFeed(runtime, openCheckpointer(database)), runtime, database }
}

/** A feed over a database in memory that `fill` has put a catalogue into; all of it is gone when closed. */
export const openEvalFeed = async (
  embedder: Embedder,
  fill: (pool: pg.Pool) => Promise<unknown>,
  changes: Partial<FeedRuntime> = {},
): Promise<EvalFeed & { close(): Promise<void> }> => {
  const database = await openTemporaryDatabase()
  await fill(database.pool)
  await embedItems(database.pool, embedder)
  return { ...feedOver(database, embedder, changes), close: () => database.close() }
}
