import type { Queryable } from '../catalog/index.ts'
import type { FeedKey } from '../preferences/index.ts'

/** One thing told of a run: its number among them, what it is, and JSON. */
export interface StreamEvent {
  number: number
  event: string
  data: string
}

/** Which run something is told of, and when it began. */
export interface StreamedRun {
  key: FeedKey
  run: string
  began: Date
}

/** @throws an error that `wasErased` knows when the user was erased since the run began. */
export const writeEvent = async (
  db: Queryable,
  { key: { userId, feed }, run, began }: StreamedRun,
  { number, event, data }: StreamEvent,
): Promise<void> => {
  await db.query(
    `insert into stream_events (user_id, feed, run, number, event, data)
     select $1::text, $2::text, $3::uuid, $4::int, $5::text, $6::text where refuse_erased($1, $7)`,
    [userId, feed, run, number, event, data, began],
  )
}

/** Drops what was told of the user's runs more than an hour ago. */
export const dropOldEvents = async (db: Queryable, userId: string): Promise<void> => {
  await db.query(
    `delete from stream_events where user_id = $1 and created_at < now() - interval '1 hour'`,
    [userId],
  )
}

/** What was told of a run after an event, oldest first. */
export const readEvents = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  run: string,
  after: number,
): Promise<StreamEvent[]> => {
  const { rows } = await db.query(
    `select number, event, data from stream_events
     where user_id = $1 and feed = $2 and run = $3 and number > $4 order by number`,
    [userId, feed, run, after],
  )
  return rows
}

/** A run of which something was told of late. */
export interface ToldRun {
  run: string
  /** What was said of it when it began. */
  about: Record<string, unknown>
  state: 'under way' | 'done' | 'error' | 'lost'
  /** The `status` that `done` told, if any. */
  status: string | null
  createdAt: string
  updatedAt: string
}

/** Whether a run of `stream_events` that told no end goes on: it has its feed's lease, or told something a moment ago. */
const goesOn = (
  run: string,
) => `(max(created_at) > now() - interval '10 seconds' or exists (select 1 from leases
  where user_id = $1 and feed = $2 and holder = ${run} and expires_at > now()))`

/** The runs of a feed, newest first; or the one that is named. */
export const readToldRuns = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  run: string | null = null,
): Promise<ToldRun[]> => {
  const { rows } = await db.query(
    `select run, max(data) filter (where number = 0) as about,
       case
         when bool_or(event = 'done') then 'done'
         when bool_or(event = 'error') then 'error'
         when ${goesOn('run')} then 'under way'
         else 'lost' end as state,
       max(data::jsonb ->> 'status') filter (where event = 'done') as status,
       min(created_at) as created_at, max(created_at) as updated_at
     from stream_events where user_id = $1 and feed = $2 and ($3::uuid is null or run = $3)
     group by run order by min(created_at) desc, run`,
    [userId, feed, run],
  )
  return rows.map(({ about, created_at, updated_at, ...row }) => ({
    ...row,
    about: JSON.parse(about),
    createdAt: created_at.toISOString(),
    updatedAt: updated_at.toISOString(),
  }))
}

/**
 * How a run is: `told` to its end, `under way` while it holds its feed's lease or told something a moment ago, `gone` when
 * nothing of it is left, else `lost`.
 */
export const readState = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  run: string,
): Promise<'told' | 'under way' | 'gone' | 'lost'> => {
  const { rows } = await db.query(
    `select case
       when count(*) = 0 then 'gone'
       when coalesce(bool_or(event in ('done', 'error')), false) then 'told'
       when ${goesOn('$3')} then 'under way'
       else 'lost' end as state
     from stream_events where user_id = $1 and feed = $2 and run = $3`,
    [userId, feed, run],
  )
  return rows[0].state
}
