import { reliableTypes } from '../behavior/index.ts'
import type { Queryable } from '../catalog/index.ts'

/** A run of the interests graph: when it began, and how many reliable events of the user there were as it began. */
export interface Run {
  at: string
  events: number
}

/** Remembers the last run of a user; of one without any event, who may have been erased, nothing is kept. */
export const writeRun = async (
  db: Queryable,
  userId: string,
  { at, events }: Run,
): Promise<void> => {
  if (events === 0) await db.query('delete from interest_runs where user_id = $1', [userId])
  else
    await db.query(
      `insert into interest_runs (user_id, ran_at, events) values ($1, $2, $3)
       on conflict (user_id) do update set ran_at = excluded.ran_at, events = excluded.events`,
      [userId, at, events],
    )
}

/** When a run is due: at the first events, at enough new ones, or after days at any. */
export interface DueRule {
  now: Date
  among: readonly string[] | undefined
  first: number
  enough: number
  days: number
}

/** The users whose run is due, in the order of their ids. */
export const selectDue = async (
  db: Queryable,
  { now, among, first, enough, days }: DueRule,
): Promise<string[]> => {
  const { rows } = await db.query(
    `select user_id from (
       select user_id, count(*) as events from events
       where type = any($1) and ($2::text[] is null or user_id = any($2)) group by user_id
     ) counted left join interest_runs r using (user_id)
     where counted.events >= coalesce(r.events + $3, $4)
       or (counted.events > r.events and r.ran_at <= $5::timestamptz - make_interval(days => $6))
     order by user_id`,
    [reliableTypes, among ?? null, enough, first, now, days],
  )
  return rows.map((row) => row.user_id)
}
