import type { Queryable } from '../catalog/index.ts'

/** The schema that the queue's tables are in: pg-boss makes them and brings them up to date. */
export const queueSchema = 'jobs'

/** Keeps everyone else from adding work until the transaction ends. */
export const lockQueue = async (db: Queryable): Promise<void> => {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('tiller jobs', 0))`)
}

/** The users who have work of a name that is not done, or that failed within so many hours. */
export const selectTaken = async (
  db: Queryable,
  name: string,
  userIds: readonly string[],
  failedHours: number,
): Promise<string[]> => {
  const { rows } = await db.query(
    `select distinct singleton_key as user_id from ${queueSchema}.job
     where name = $1 and singleton_key = any($2)
       and (state < 'completed' or (state = 'failed' and completed_on > now() - make_interval(hours => $3)))`,
    [name, userIds, failedHours],
  )
  return rows.map((row) => row.user_id)
}

/** Those of some users who were erased since then. */
export const selectErased = async (
  db: Queryable,
  userIds: readonly string[],
  since: Date,
): Promise<string[]> => {
  const { rows } = await db.query(
    'select who from unnest($1::text[]) as who where was_erased(who, $2)',
    [userIds, since],
  )
  return rows.map((row) => row.who)
}

/** Whether there is a queue: no server has made one in a database that only migrated. */
export const hasQueue = async (db: Queryable): Promise<boolean> => {
  const { rows } = await db.query('select to_regclass($1) is not null as there', [
    `${queueSchema}.job`,
  ])
  return rows[0].there
}

/** Keeps the jobs as they are until the transaction ends, where there is a queue. */
export const holdJobs = async (db: Queryable): Promise<void> => {
  if (await hasQueue(db))
    await db.query(`lock table ${queueSchema}.job in share row exclusive mode`)
}

/** A job as it stands. A waiting one that was tried before has the reason why that failed. */
export interface JobRow {
  id: string
  name: string
  userId: string
  state: 'waiting' | 'running' | 'failed' | 'done'
  /** How often it was begun. */
  tries: number
  /** Since when it is so; for one that waits, from when on it may begin. */
  at: Date
  error: string | null
}

const jobStates = `case when state < 'active' then 'waiting' when state = 'active' then 'running'
  when state = 'completed' then 'done' else 'failed' end`

/** How many jobs there are of each state. */
export const countJobs = async (db: Queryable): Promise<Record<JobRow['state'], number>> => {
  const { rows } = await db.query(
    `select ${jobStates} as state, count(*)::int as count from ${queueSchema}.job group by 1`,
  )
  const counts = { waiting: 0, running: 0, failed: 0, done: 0 }
  return Object.assign(counts, Object.fromEntries(rows.map((row) => [row.state, row.count])))
}

/** The jobs of a state: those that wait in the order of their turn, all others the latest first. */
export const selectJobs = async (
  db: Queryable,
  state: JobRow['state'],
  limit: number,
): Promise<JobRow[]> => {
  const at = {
    waiting: 'start_after',
    running: 'started_on',
    failed: 'completed_on',
    done: 'completed_on',
  }
  const { rows } = await db.query(
    `select id, name, singleton_key as "userId", $1 as state,
       retry_count + case when started_on is null then 0 else 1 end as tries, ${at[state]} as at,
       case when $1 in ('waiting', 'failed')
         then coalesce(output ->> 'message', output -> 'value' ->> 'message') end as error
     from ${queueSchema}.job where ${jobStates} = $1
     order by ${at[state]} ${state === 'waiting' ? 'asc' : 'desc'}, created_on, id limit $2`,
    [state, limit],
  )
  return rows
}

/** When a job of a name was last done; null where none is kept that was. */
export const readLastDone = async (db: Queryable, name: string): Promise<Date | null> => {
  const { rows } = await db.query(
    `select max(completed_on) as at from ${queueSchema}.job where name = $1 and state = 'completed'`,
    [name],
  )
  return rows[0].at
}

/** Takes the failed jobs out of the queue, and gives back what each was for. */
export const takeFailed = async (db: Queryable): Promise<Pick<JobRow, 'name' | 'userId'>[]> => {
  const { rows } = await db.query(
    `delete from ${queueSchema}.job where state = 'failed' returning name, singleton_key as "userId"`,
  )
  return rows
}
