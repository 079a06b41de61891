import type { Queryable } from '../catalog/index.ts'
import { checkpointSchema } from '../database/index.ts'

/**
 * What of each table `t` goes when it is from before $1. The last page of a feed stays: it is what is shown, and what
 * "the second one" means. Turns and directives stay for good: they are what undo goes back by.
 */
const oldRows = {
  pages: `t.created_at < $1 and exists (select from pages n
    where n.user_id = t.user_id and n.feed = t.feed and n.created_at > t.created_at)`,
  spans: 't.started_at < $1',
  events: 't.received_at < $1',
  rates: 't.at < $1',
  answers: 't.created_at < $1',
  stream_events: 't.created_at < $1',
} as const

/** A table of which rows go by their age alone. */
export type OldTable = keyof typeof oldRows

const atOnce = 1_000

/** Deletes some of what is old. Gives back how many rows; fewer than there may be at once means that none are left. */
export const deleteOld = async (
  db: Queryable,
  table: OldTable,
  before: Date,
): Promise<{ count: number; more: boolean }> => {
  const { rowCount } = await db.query(
    `delete from ${table} where ctid = any(array(
       select t.ctid from ${table} t where ${oldRows[table]} limit ${atOnce} for update skip locked))`,
    [before],
  )
  const count = rowCount ?? 0
  return { count, more: count === atOnce }
}

export const countOld = async (db: Queryable, table: OldTable, before: Date): Promise<number> => {
  const { rows } = await db.query(
    `select count(*)::float8 as count from ${table} t where ${oldRows[table]}`,
    [before],
  )
  return rows[0].count
}

/** The next threads after one of them, in the order of their ids. */
export const readThreads = async (
  db: Queryable,
  after: string,
  limit: number,
): Promise<string[]> => {
  const { rows } = await db.query(
    `with recursive threads as (
       (select thread_id, 1 as n from ${checkpointSchema}.checkpoints where thread_id > $1
        order by thread_id limit 1)
       union all
       select (select c.thread_id from ${checkpointSchema}.checkpoints c where c.thread_id > t.thread_id
         order by c.thread_id limit 1), n + 1
       from threads t where t.thread_id is not null and n < $2
     ) select thread_id from threads where thread_id is not null`,
    [after, limit],
  )
  return rows.map((row) => row.thread_id)
}

/** Which checkpoints go: those before `old` that are not among the last few; of a thread at rest since `rest`, all. */
export interface OldCheckpoints {
  threads: readonly string[]
  old: Date
  rest: Date
  kept: number
}

/** The time is in the checkpoint as text, and its ids are in the order of time. */
const oldCheckpoints = `old as (
  select thread_id, checkpoint_ns, checkpoint_id from (
    select thread_id, checkpoint_ns, checkpoint_id, checkpoint ->> 'ts' as ts,
      max(checkpoint ->> 'ts') over (partition by thread_id) as latest,
      row_number() over (partition by thread_id, checkpoint_ns order by checkpoint_id desc) as place
    from ${checkpointSchema}.checkpoints where thread_id = any($1)
  ) ranked where latest < $3 or (ts < $2 and place > $4))`

const valuesOf = ({ threads, old, rest, kept }: OldCheckpoints) => [
  threads,
  old.toISOString(),
  rest.toISOString(),
  kept,
]

export const countOldCheckpoints = async (
  db: Queryable,
  which: OldCheckpoints,
): Promise<number> => {
  const { rows } = await db.query(
    `with ${oldCheckpoints} select count(*)::float8 as count from old`,
    valuesOf(which),
  )
  return rows[0].count
}

export const deleteOldCheckpoints = async (
  db: Queryable,
  which: OldCheckpoints,
): Promise<number> => {
  const { rowCount } = await db.query(
    `with ${oldCheckpoints} delete from ${checkpointSchema}.checkpoints c using old
     where c.thread_id = old.thread_id and c.checkpoint_ns = old.checkpoint_ns
       and c.checkpoint_id = old.checkpoint_id`,
    valuesOf(which),
  )
  return rowCount ?? 0
}

/**
 * Deletes the values and the writes that no checkpoint of these threads needs any more. A checkpoint comes with its
 * values in one statement, so what none names is old; its writes may come before it, so only older ones are.
 */
export const deleteLeftBehind = async (
  db: Queryable,
  threads: readonly string[],
): Promise<{ blobs: number; writes: number }> => {
  const { rowCount: blobs } = await db.query(
    `delete from ${checkpointSchema}.checkpoint_blobs b where b.thread_id = any($1) and not exists (
       select from ${checkpointSchema}.checkpoints c
       where c.thread_id = b.thread_id and c.checkpoint_ns = b.checkpoint_ns
         and c.checkpoint -> 'channel_versions' ->> b.channel = b.version)`,
    [threads],
  )
  const { rowCount: writes } = await db.query(
    `delete from ${checkpointSchema}.checkpoint_writes w using unnest($1::text[]) as t (thread_id)
     where w.thread_id = t.thread_id and w.checkpoint_id < coalesce(
       (select min(c.checkpoint_id) from ${checkpointSchema}.checkpoints c
        where c.thread_id = w.thread_id and c.checkpoint_ns = w.checkpoint_ns), 'g')`,
    [threads],
  )
  return { blobs: blobs ?? 0, writes: writes ?? 0 }
}
