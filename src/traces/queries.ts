import type { Queryable } from '../catalog/index.ts'
import { keptSpan } from './kept.ts'
import type { Span } from './span.ts'
import type { Trace } from './trace.ts'

/** Stores the spans of a turn, long lists in their contents cut. */
export const writeSpans = async (
  db: Queryable,
  { userId, turnId }: { userId: string; turnId: string },
  spans: readonly Span[],
): Promise<void> => {
  await db.query(
    `insert into spans (user_id, turn_id, id, parent_id, position, name, kind, started_at, duration_ms, attributes,
       input, output)
     select $1, $2, (s ->> 'id')::uuid, (s ->> 'parentId')::uuid, position, s ->> 'name', s ->> 'kind',
       (s ->> 'startedAt')::timestamptz, (s ->> 'durationMs')::float8, s -> 'attributes', s -> 'input', s -> 'output'
     from jsonb_array_elements($3::jsonb) with ordinality as t (s, position)`,
    [userId, turnId, JSON.stringify(spans.map(keptSpan))],
  )
}

/** The spans of a user's turn, in the order they began; none when the turn is not this user's. */
export const readSpans = async (
  db: Queryable,
  { userId, turnId }: { userId: string; turnId: string },
): Promise<Span[]> => {
  const { rows } = await db.query(
    `select id, parent_id as "parentId", name, kind, started_at as "startedAt", duration_ms as "durationMs",
       attributes, input, output
     from spans where user_id = $1 and turn_id = $2 order by position`,
    [userId, turnId],
  )
  return rows.map(({ input, output, ...row }) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    ...(input !== null && { input }),
    ...(output !== null && { output }),
  }))
}

const traceColumns = `t.id, t.user_id as "userId", t.feed, t.number, t.created_at as at, t.act, t.text, t.degraded`

/** The trace of a turn, whoever's it is; undefined where there is no such turn. For who runs the server. */
export const readTrace = async (db: Queryable, turnId: string): Promise<Trace | undefined> => {
  const { rows } = await db.query(`select ${traceColumns} from turns t where t.id = $1`, [turnId])
  return rows[0] && traceOf(db, rows[0])
}

/** Which traces are asked for: the newest. */
export interface TracesAsked {
  userId?: string | undefined
  feed?: string | undefined
  since?: Date | undefined
  limit: number
}

/** The traces of turns that have one, the newest first, one after the other: however many, one is held at a time. */
export async function* readTraces(
  db: Queryable,
  { userId, feed, since, limit }: TracesAsked,
): AsyncGenerator<Trace> {
  const { rows } = await db.query(
    `select ${traceColumns} from turns t
     where ($1::text is null or t.user_id = $1) and ($2::text is null or t.feed = $2)
       and ($3::timestamptz is null or t.created_at >= $3)
       and exists (select from spans s where s.user_id = t.user_id and s.turn_id = t.id)
     order by t.created_at desc, t.id limit $4`,
    [userId ?? null, feed ?? null, since ?? null, limit],
  )
  for (const row of rows) yield traceOf(db, row)
}

const traceOf = async (
  db: Queryable,
  { at, ...turn }: Omit<Trace, 'spans' | 'at'> & { at: Date },
): Promise<Trace> => ({
  ...turn,
  at: at.toISOString(),
  spans: await readSpans(db, { userId: turn.userId, turnId: turn.id }),
})
