import type pg from 'pg'
import type { Logger } from 'pino'
import type { CatalogueView } from '../catalog/index.ts'
import { learnVectors } from '../collaborative/index.ts'
import { everyonePool } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'
import { learnTowers } from '../towers/index.ts'
import { type BackgroundJob, backgroundJob } from './job.ts'

/** Events come all the time: to look each time whether they are enough to learn from would take longer than they do. */
const pauseMs = 300_000

/** What is learned with. */
export interface Learning {
  pool: pg.Pool
  embedder: Embedder
  readView: () => Promise<CatalogueView>
}

/**
 * Learns from the events of all users which items are liked together, and with that where tags lead, each time there
 * are enough new ones.
 */
export const learningJob = ({ pool, embedder, readView }: Learning, log: Logger): BackgroundJob => {
  const all = everyonePool(pool)
  return backgroundJob(
    {
      name: 'learning from events',
      pauseMs,
      async run(signal) {
        const items = await learnVectors(all, { signal })
        if (items !== undefined) log.info({ items }, 'learned which items are liked together')
        const led = await learnTowers({ pool: all, embedder, view: await readView(), signal })
        if (led !== undefined) log.info({ items: led }, 'learned where tags lead')
      },
    },
    log,
  )
}
