import type pg from 'pg'
import type { Logger } from 'pino'
import { everyonePool } from '../database/index.ts'
import { type BackgroundJob, backgroundJob } from './job.ts'
import {
  countOld,
  countOldCheckpoints,
  deleteLeftBehind,
  deleteOld,
  deleteOldCheckpoints,
  type OldTable,
  readThreads,
} from './retention-queries.ts'
import { claimSweep } from './sweep-queries.ts'

/** For how many days what can be told anew, or is only looked back at, is kept; 0: for good. */
export interface Retention {
  pages: number
  spans: number
  events: number
}

/** A turn that died is gone on with from its last checkpoint; the ones before are only for looking back. */
const checkpoints = { days: 1, kept: 3, restDays: 7 }
/** By then a user may ask as often as one who never did. */
const ratesMs = 120_000
/** Whoever lost a stream goes on with it sooner, and whoever asks for another drops it by themselves. */
const streamsMs = 3_600_000
/** Whoever sends a request again does so sooner. */
const answerDays = 1
const threadsAtOnce = 100

const dayMs = 86_400_000
const everySeconds = 3_600
const lookMs = 600_000

export interface SweepOptions {
  now: Date
  /** Only counts. */
  dryRun?: boolean
  signal?: AbortSignal
}

/**
 * Clears away what is older than it is kept for, in batches, and gives back how many rows of each table: done twice or by
 * two at once it leads to the same. A dry run counts the checkpoints, not the values that go with them.
 */
export const sweep = async (
  pool: pg.Pool,
  retention: Retention,
  { now, dryRun = false, signal }: SweepOptions,
): Promise<Record<string, number>> => {
  const all = everyonePool(pool)
  const swept: Record<string, number> = {}
  const add = (table: string, count: number) => {
    swept[table] = (swept[table] ?? 0) + count
  }
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)

  for (const table of ['pages', 'spans', 'events'] as const)
    if (retention[table] > 0) await sweepTable(table, daysAgo(retention[table]))
  await sweepTable('rates', new Date(now.getTime() - ratesMs))
  await sweepTable('answers', daysAgo(answerDays))
  await sweepTable('stream_events', new Date(now.getTime() - streamsMs))
  await sweepThreads()
  return swept

  async function sweepTable(table: OldTable, before: Date) {
    add(table, 0)
    if (dryRun) return add(table, await countOld(all, table, before))
    for (let more = true; more && !signal?.aborted; ) {
      const deleted = await deleteOld(all, table, before)
      add(table, deleted.count)
      more = deleted.more
    }
  }

  async function sweepThreads() {
    const { days, kept, restDays } = checkpoints
    const old = daysAgo(days)
    const rest = daysAgo(restDays)
    add('checkpoints', 0)
    let threads = await readThreads(pool, '', threadsAtOnce)
    while (threads.length > 0 && !signal?.aborted) {
      const which = { threads, old, rest, kept }
      if (dryRun) add('checkpoints', await countOldCheckpoints(pool, which))
      else {
        const count = await deleteOldCheckpoints(pool, which)
        add('checkpoints', count)
        const left = count > 0 ? await deleteLeftBehind(pool, threads) : { blobs: 0, writes: 0 }
        add('checkpoint_blobs', left.blobs)
        add('checkpoint_writes', left.writes)
      }
      threads = await readThreads(pool, threads.at(-1)!, threadsAtOnce)
    }
  }
}

/** Clears away what is old, every hour. Of any number of processes on one database one does. */
export const retentionJob = (pool: pg.Pool, retention: Retention, log: Logger): BackgroundJob => {
  const job = backgroundJob(
    {
      name: 'clearing away what is old',
      async run(signal) {
        const now = new Date()
        if (!(await claimSweep(pool, 'retention', now, everySeconds))) return
        const rows = await sweep(pool, retention, { now, signal })
        log.info({ rows }, 'cleared away what is old')
      },
    },
    log,
  )
  const look = setInterval(job.wake, lookMs).unref()
  return {
    wake: job.wake,
    async stop() {
      clearInterval(look)
      await job.stop()
    },
  }
}
