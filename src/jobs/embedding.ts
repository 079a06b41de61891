import type { Logger } from 'pino'
import { embedItems, indexVectors } from '../catalog/index.ts'
import type { Database } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'
import { type BackgroundJob, backgroundJob } from './job.ts'

/** Gives new and changed items their vectors, and where they are many an index to find them by. */
export const embeddingJob = (
  database: Pick<Database, 'pool' | 'engine'>,
  embedder: Embedder,
  log: Logger,
): BackgroundJob =>
  backgroundJob(
    {
      name: 'embedding',
      async run(signal) {
        const embedded = await embedItems(database.pool, embedder, { signal })
        if (embedded > 0) log.info({ embedded }, 'embedded items')
        if (await indexVectors(database, embedder)) log.info('indexed the vectors')
      },
    },
    log,
  )
