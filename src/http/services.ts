import type pg from 'pg'
import type { Logger } from 'pino'
import type { Feed } from '../../graphs/feed/index.ts'
import type { CatalogueView } from '../catalog/index.ts'
import type { Config } from '../config.ts'
import type { Readiness } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'
import type { Streams } from '../streams/index.ts'

/** What the routes work with. */
export interface Services {
  config: Config
  log: Logger
  pool: pg.Pool
  /** The same database, for what may take minutes: a change of the catalogue, the end of a user. */
  longPool: pg.Pool
  readiness: Readiness
  readView: () => Promise<CatalogueView>
  feed: Feed
  now: () => Date
  streams: Streams
  /** How often a stream with nothing to tell shows that it is there. */
  heartbeatMs?: number | undefined
  /** Whose vectors items may come with. */
  embedder: Pick<Embedder, 'name' | 'dimension'>
  /** Told after items were stored or changed. */
  itemsChanged: () => void
  /** Told after events of a user were stored. */
  eventsRecorded: (userId: string) => void
}
