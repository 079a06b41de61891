import type pg from 'pg'
import type { CatalogueView } from '../../src/catalog/index.ts'
import type { Embedder } from '../../src/models/index.ts'

/** What the nodes work with. */
export interface InterestsRuntime {
  pool: pg.Pool
  embedder: Embedder
  readView: () => Promise<CatalogueView>
  now: () => Date
}
