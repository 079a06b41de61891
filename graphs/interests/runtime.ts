import type pg from 'pg'
import type { CatalogueView } from '../../src/catalog/index.ts'

/** What the nodes work with. */
export interface InterestsRuntime {
  pool: pg.Pool
  readView: () => Promise<CatalogueView>
  now: () => Date
}
