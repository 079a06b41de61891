import type { Queryable } from '../catalog/index.ts'

/** A turn as whoever runs the server sees it among those of all users. */
export interface RecentTurn {
  id: string
  userId: string
  feed: string
  number: number
  at: Date
  act: string
  /** The user's words, where the trace keeps contents; null also where a turn was not asked for in words. */
  text: string | null
  /** Whether the trace keeps what came in and out. */
  keepsContents: boolean
  changed: boolean
  undone: boolean
  degraded: boolean
  /** Null where the trace is not kept any more. */
  durationMs: number | null
}

/** Which turns are asked for. */
export interface RecentAsked {
  /** Only those older than the turn with this id. */
  before?: string | undefined
  userId?: string | undefined
  limit: number
}

/** The newest turns of all users, the newest first. For who runs the server. */
export const readRecentTurns = async (
  db: Queryable,
  { before, userId, limit }: RecentAsked,
): Promise<RecentTurn[]> => {
  const { rows } = await db.query(
    `select t.id, t.user_id as "userId", t.feed, t.number, t.created_at as at, t.act,
       case when s.input is not null then t.text end as text, s.input is not null as "keepsContents",
       t.changed, t.undone_by is not null as undone, t.degraded, s.duration_ms as "durationMs"
     from turns t left join spans s on s.user_id = t.user_id and s.turn_id = t.id and s.id = t.id
     where ($1::uuid is null or (t.created_at, t.id) < (select created_at, id from turns where id = $1))
       and ($2::text is null or t.user_id = $2)
     order by t.created_at desc, t.id desc limit $3`,
    [before ?? null, userId ?? null, limit],
  )
  return rows
}
