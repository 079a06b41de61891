import type pg from 'pg'
import type { Logger } from 'pino'
import { type InterestsRuntime, learnInterests } from '../../graphs/interests/index.ts'
import { everyonePool } from '../database/index.ts'
import { usersDue } from '../interests/index.ts'
import { type BackgroundJob, backgroundJob } from './job.ts'
import type { Queue } from './queue.ts'
import { claimSweep } from './sweep-queries.ts'
import { type Performers, perform } from './work.ts'

/** Users whose interests are due are looked for among all so often; among those who do something, at once. */
const sweepSeconds = 3_600
/** Work that others added, and work that waits for its next try, is looked for so often. */
const pollMs = 5_000
/** Events come all the time: they are looked at together, at most once in this time. */
const pauseMs = 1_000
const tidyMs = 60_000

/** The interests of a user as work of the queue. */
export const interestsPerformers = (runtime: InterestsRuntime): Performers => ({
  interests: (userId, signal) => learnInterests(runtime, userId, signal),
})

/** Adds the work that is due: of all users, or of some. Gives back for how many. */
export const addDue = async (
  queue: Queue,
  pool: pg.Pool,
  now: Date,
  among?: readonly string[],
): Promise<number> => queue.add('interests', await usersDue(everyonePool(pool), now, among), now)

/** The worker of one process. */
export interface InterestsJob extends BackgroundJob {
  /** A user did something: look whether that makes a run due. */
  noticed(userId: string): void
}

/** Keeps interests up to date, one user after the other. Any number of processes may do so on one database. */
export const interestsJob = (
  queue: Queue,
  runtime: InterestsRuntime,
  log: Logger,
): InterestsJob => {
  const { pool, now } = runtime
  const performers = interestsPerformers(runtime)
  const active = new Set<string>()
  let tidied = 0

  const lookForWork = async () => {
    if (Date.now() - tidied >= tidyMs) {
      await queue.tidy()
      tidied = Date.now()
    }
    if (await claimSweep(pool, 'interests', now(), sweepSeconds)) await addDue(queue, pool, now())
    const some = [...active]
    if (some.length === 0) return
    active.clear()
    try {
      await addDue(queue, pool, now(), some)
    } catch (error) {
      for (const userId of some) active.add(userId)
      throw error
    }
  }

  const job = backgroundJob(
    {
      name: 'mining interests',
      pauseMs,
      async run(signal) {
        let runs = 0
        while (!signal.aborted) {
          await lookForWork()
          const next = await queue.take()
          if (!next) break
          const outcome = await perform(queue, next, performers, { log, signal })
          if (outcome !== 'done') continue
          runs++
          // What the user did meanwhile was not read.
          active.add(next.userId)
        }
        if (runs > 0) log.info({ runs }, 'mined interests')
      },
    },
    log,
  )
  const poll = setInterval(job.wake, pollMs).unref()
  return {
    wake: job.wake,
    noticed(userId) {
      active.add(userId)
      job.wake()
    },
    async stop() {
      clearInterval(poll)
      await job.stop()
    },
  }
}
