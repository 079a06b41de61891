import type { Database } from './database.ts'
import { openEmbedded } from './embedded/open.ts'
import { openPostgres } from './postgres.ts'

/** Where the data is: a real Postgres at `url` or, without one, the embedded engine in `dataDir`. */
export interface OpenDatabaseOptions {
  readonly url?: string | undefined
  readonly dataDir: string
}

/**
 * Opens the database, with the extensions it needs but without its tables: see {@link migrate}.
 *
 * @example
 * const database = await openDatabase({ dataDir: './.tiller' })
 * await migrate(database)
 *
 * @throws DatabaseError `locked`, `unreachable` or `no-pgvector`
 */
export const openDatabase = ({ url, dataDir }: OpenDatabaseOptions): Promise<Database> =>
  url === undefined ? openEmbedded(dataDir) : openPostgres(url)
