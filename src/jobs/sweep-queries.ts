import type { Queryable } from '../catalog/index.ts'

/** What one server does for all from time to time: look whose interests are due, and clear away what is old. */
export type Sweep = 'interests' | 'retention'

/** Whether it is time for a sweep; whoever is told so is the only one, until so many seconds later. */
export const claimSweep = async (
  db: Queryable,
  sweep: Sweep,
  now: Date,
  seconds: number,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `insert into sweeps as s (name, next_at) values ($1, $2::timestamptz + make_interval(secs => $3))
     on conflict (name) do update set next_at = excluded.next_at where s.next_at <= $2`,
    [sweep, now, seconds],
  )
  return rowCount === 1
}

/** When a sweep is due next; null for at once. */
export const readNextSweep = async (db: Queryable, sweep: Sweep): Promise<Date | null> => {
  const { rows } = await db.query('select next_at from sweeps where name = $1', [sweep])
  return rows[0]?.next_at ?? null
}
