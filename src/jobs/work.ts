import type { Logger } from 'pino'
import { inSpan, loggable } from '../telemetry/index.ts'
import type { Job, Queue, WorkName } from './queue.ts'

/** What is done for a user, for each name of work. Done twice it leads to the same. */
export type Performers = Record<WorkName, (userId: string, signal: AbortSignal) => Promise<unknown>>

/** The part of its time after which a run gives up, before its job is taken from it: two never work for one user. */
const patience = 0.9

/** How a job ended; `stopped` when it was told to, and is for anyone to take. */
export type Outcome = 'done' | 'failed' | 'stopped'

/** Does a job that was taken, and tells the queue how it ended. The log has nothing of the user. */
export const perform = async (
  queue: Queue,
  job: Job,
  performers: Performers,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<Outcome> => {
  const limit = AbortSignal.timeout(Math.floor(patience * job.expiresInSeconds * 1_000))
  try {
    await inSpan({ name: `job ${job.name}`, kind: 'CHAIN' }, () =>
      performers[job.name](job.userId, AbortSignal.any([signal, limit])),
    )
  } catch (error) {
    if (signal.aborted) {
      await queue.giveBack(job)
      return 'stopped'
    }
    const reason = limit.aborted ? new Error('it took too long') : error
    await queue.fail(job, reason)
    log.warn({ job: job.id, error: loggable(reason) }, `${job.name}: a run failed`)
    return 'failed'
  }
  await queue.complete(job)
  return 'done'
}
