import type { ChatOpenAI } from '@langchain/openai'
import type pg from 'pg'
import type { CatalogueView } from '../../src/catalog/index.ts'
import type { Embedder } from '../../src/models/index.ts'

/** What the nodes work with. */
export interface InterestsRuntime {
  pool: pg.Pool
  embedder: Embedder
  readView: () => Promise<CatalogueView>
  /** Absent where no model is configured: interests and tags are found without one then. */
  chat?: ChatOpenAI | undefined
  now: () => Date
}

/** What one run adds: the way to stop it. */
export interface InterestsRun extends InterestsRuntime {
  signal?: AbortSignal | undefined
}
