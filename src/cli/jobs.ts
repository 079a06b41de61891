import {
  addDue,
  countJobs,
  interestsPerformers,
  type JobRow,
  perform,
  Queue,
  readNextSweep,
  selectJobs,
} from '../jobs/index.ts'
import { configuredInterests, openMigrated } from '../tiller.ts'
import { table } from './columns.ts'
import { progressBar } from './progress.ts'
import type { Setting } from './setting.ts'

/** How many jobs of each kind are listed. */
const listed = 20

/** Tells how the work in the background stands; before that puts failed work back or works off what is due, if asked. */
export const showJobs = async (
  setting: Setting,
  { json, run, retry }: { json?: boolean; run?: boolean; retry?: boolean },
): Promise<void> => {
  const database = await openMigrated(setting.config)
  const { pool } = database
  try {
    const queue = await Queue.open(pool)
    const retried = retry ? await queue.retryFailed() : undefined
    const ran = run ? await workOff(queue, pool, setting) : undefined
    const status = {
      ...(retried !== undefined && { retried }),
      ...(ran && { ran }),
      counts: await countJobs(pool),
      running: await selectJobs(pool, 'running', listed),
      waiting: await selectJobs(pool, 'waiting', listed),
      failed: await selectJobs(pool, 'failed', listed),
      done: await selectJobs(pool, 'done', listed),
      nextSweep: await readNextSweep(pool, 'interests'),
    }
    if (ran && ran.failed > 0) process.exitCode = 1
    console.log(json ? JSON.stringify(status, null, 2) : describe(status))
  } finally {
    await database.close()
  }
}

/** What a run did. */
interface Ran {
  done: number
  failed: number
}

/** Does everything that is due now, one after the other. */
const workOff = async (
  queue: Queue,
  pool: Parameters<typeof addDue>[1],
  { config, log }: Setting,
): Promise<Ran> => {
  const now = () => new Date()
  const stop = new AbortController()
  const stopped = () => stop.abort(new Error('stopped: what was done so far is stored'))
  process.once('SIGINT', stopped)
  const { signal } = stop
  const bar = progressBar('Working')
  const performers = interestsPerformers(await configuredInterests(config, pool))
  const ran = { done: 0, failed: 0 }
  try {
    await queue.tidy()
    await addDue(queue, pool, now())
    const { waiting } = await countJobs(pool)
    for (let job = await queue.take(); job; job = await queue.take()) {
      const outcome = await perform(queue, job, performers, { log, signal })
      signal.throwIfAborted()
      if (outcome === 'done') ran.done++
      else ran.failed++
      bar.update(ran.done + ran.failed, Math.max(waiting, ran.done + ran.failed))
    }
    return ran
  } finally {
    bar.stop()
    process.removeListener('SIGINT', stopped)
  }
}

interface Status {
  retried?: number
  ran?: Ran
  counts: Record<JobRow['state'], number>
  running: JobRow[]
  waiting: JobRow[]
  failed: JobRow[]
  done: JobRow[]
  nextSweep: Date | null
}

const describe = ({ retried, ran, counts, running, waiting, failed, done, nextSweep }: Status) =>
  [
    ...(retried === undefined ? [] : [`${retried} put back`]),
    ...(ran ? [`${ran.done} done, ${ran.failed} failed`] : []),
    `${counts.running} running, ${counts.waiting} waiting, ${counts.failed} failed, ${counts.done} done in the last day`,
    `Users whose interests are due are looked for ${nextSweep ? `at ${time(nextSweep)}` : 'as soon as a server runs'}.`,
    ...section('Running, since', running, counts.running),
    ...section('Waiting, from', waiting, counts.waiting),
    ...section('Failed, at', failed, counts.failed),
    ...section('Done, at', done, counts.done),
  ].join('\n')

const section = (heading: string, jobs: readonly JobRow[], count: number): string[] =>
  jobs.length === 0
    ? []
    : [
        '',
        heading,
        ...table(jobs.map(lineOf)),
        ...(count > jobs.length ? [`  and ${count - jobs.length} more`] : []),
      ]

const lineOf = ({ at, name, userId, tries, error }: JobRow): string[] => [
  time(at),
  name,
  userId,
  tries > 1 || error ? `${tries} ${tries === 1 ? 'try' : 'tries'}` : '',
  error ?? '',
]

/** "2026-06-15 12:00:05Z" */
const time = (at: Date): string => at.toISOString().replace('T', ' ').replace(/\.\d+/, '')
