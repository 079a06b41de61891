import { countItemsToEmbed, type Queryable } from '../catalog/index.ts'
import { readLearnedAt } from '../collaborative/index.ts'
import { readTowersLearnedAt } from '../towers/index.ts'
import { countJobs, hasQueue, type JobRow, readLastDone, selectJobs } from './queries.ts'
import { readNextSweep } from './sweep-queries.ts'

/** The kinds of background work that there are; the first has a queue. */
export const works = ['interests', 'embedding', 'likings', 'towers', 'retention'] as const

/** How one kind of background work stands. */
export interface Work {
  name: (typeof works)[number]
  /** How many jobs of each state; null for work that needs no queue, or where no server has made one yet. */
  queue: Record<JobRow['state'], number> | null
  /** How much waits that is in no queue, where that can be counted. */
  due: number | null
  /** When it was last done; null where that is not kept, or it never was. */
  lastAt: Date | null
  /** When is looked for it next; null where it is done when something happens. */
  nextAt: Date | null
}

/** All background work, and the jobs of the queue: those that failed first, no more than so many of each state. */
export interface Standing {
  works: Work[]
  jobs: JobRow[]
}

const states = ['failed', 'running', 'waiting', 'done'] as const

/** How the work in the background stands, whichever server does it. */
export const readStanding = async (
  db: Queryable,
  { embedder, listed }: { embedder: string; listed: number },
): Promise<Standing> => {
  const isQueued = await hasQueue(db)
  const nothing = { queue: null, due: null, lastAt: null, nextAt: null }
  const jobs: JobRow[] = []
  if (isQueued) for (const state of states) jobs.push(...(await selectJobs(db, state, listed)))
  return {
    works: [
      {
        ...nothing,
        name: 'interests',
        nextAt: await readNextSweep(db, 'interests'),
        ...(isQueued && {
          queue: await countJobs(db),
          lastAt: await readLastDone(db, 'interests'),
        }),
      },
      { ...nothing, name: 'embedding', due: await countItemsToEmbed(db, embedder) },
      { ...nothing, name: 'likings', lastAt: await readLearnedAt(db) },
      { ...nothing, name: 'towers', lastAt: await readTowersLearnedAt(db) },
      { ...nothing, name: 'retention', nextAt: await readNextSweep(db, 'retention') },
    ],
    jobs,
  }
}
