import type pg from 'pg'
import type { Logger } from 'pino'
import { learnVectors } from '../collaborative/index.ts'
import { type BackgroundJob, backgroundJob } from './job.ts'

/** Events come all the time: to look each time whether they are enough to learn from would take longer than they do. */
const pauseMs = 300_000

/** Learns from the events of all users which items are liked together, each time there are enough new ones. */
export const learningJob = (pool: pg.Pool, log: Logger): BackgroundJob =>
  backgroundJob(
    {
      name: 'learning from events',
      pauseMs,
      async run(signal) {
        const items = await learnVectors(pool, { signal })
        if (items !== undefined) log.info({ items }, 'learned which items are liked together')
      },
    },
    log,
  )
