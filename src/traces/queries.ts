import type { Queryable } from '../catalog/index.ts'
import type { Span } from './span.ts'

/** Stores the spans of a turn. */
export const writeSpans = async (
  db: Queryable,
  { userId, turnId }: { userId: string; turnId: string },
  spans: readonly Span[],
): Promise<void> => {
  await db.query(
    `insert into spans (user_id, turn_id, id, position, name, kind, started_at, duration_ms, attributes)
     select $1, $2, (s ->> 'id')::uuid, position, s ->> 'name', s ->> 'kind', (s ->> 'startedAt')::timestamptz,
       (s ->> 'durationMs')::float8, s -> 'attributes'
     from jsonb_array_elements($3::jsonb) with ordinality as t (s, position)`,
    [userId, turnId, JSON.stringify(spans)],
  )
}

/** The spans of a user's turn, in the order they ran; none when the turn is not this user's. */
export const readSpans = async (
  db: Queryable,
  { userId, turnId }: { userId: string; turnId: string },
): Promise<Span[]> => {
  const { rows } = await db.query(
    `select id, name, kind, started_at as "startedAt", duration_ms as "durationMs", attributes
     from spans where user_id = $1 and turn_id = $2 order by position`,
    [userId, turnId],
  )
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() }))
}
