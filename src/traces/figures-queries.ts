import type { Item, Queryable } from '../catalog/index.ts'
import type { Directive } from '../preferences/index.ts'

/** Which turns figures are about: the newest since then, no more than so many. */
export interface Lately {
  since: Date
  most: number
}

const recent = `recent as (
  select user_id, id, act, degraded, changed, undone_by, created_at from turns where created_at >= $1
  order by created_at desc, id desc limit $2
)`

/** What became of the turns that were written. */
export interface TurnFigures {
  turns: number
  degraded: number
  unchanged: number
  undone: number
  /** How many of each act, the most frequent first. */
  acts: { act: string; turns: number }[]
}

export const readTurnFigures = async (
  db: Queryable,
  { since, most }: Lately,
): Promise<TurnFigures> => {
  const { rows } = await db.query(
    `with ${recent}
     select act, count(*)::int as turns, count(*) filter (where degraded)::int as degraded,
       count(*) filter (where not changed)::int as unchanged,
       count(*) filter (where undone_by is not null)::int as undone
     from recent group by act order by turns desc, act`,
    [since, most],
  )
  const sum = (name: string) => rows.reduce((total, row) => total + row[name], 0)
  return {
    turns: sum('turns'),
    degraded: sum('degraded'),
    unchanged: sum('unchanged'),
    undone: sum('undone'),
    acts: rows.map(({ act, turns }) => ({ act, turns })),
  }
}

/** How long the spans of a name took. */
export interface StepFigures {
  name: string
  kind: string
  spans: number
  /** Those that ended with an error. */
  failed: number
  medianMs: number
  p95Ms: number
}

/** The times of every step and its parts, in the order in which they begin: the turn as a whole first. */
export const readStepFigures = async (
  db: Queryable,
  { since, most }: Lately,
): Promise<StepFigures[]> => {
  const { rows } = await db.query(
    `with ${recent}
     select s.name, s.kind, count(*)::int as spans,
       count(*) filter (where s.attributes ? 'error.type')::int as failed,
       percentile_cont(0.5) within group (order by s.duration_ms) as "medianMs",
       percentile_cont(0.95) within group (order by s.duration_ms) as "p95Ms"
     from recent r join spans s on s.user_id = r.user_id and s.turn_id = r.id
     group by s.name, s.kind order by avg(s.position), s.name`,
    [since, most],
  )
  return rows
}

/** What a turn showed, and what it was held to, as its trace keeps it. */
export interface ShownPage {
  at: Date
  directives: Directive[]
  items: string[]
}

/** The pages of so many of the turns that were held to a must, the newest first, where traces keep contents. */
export const readShownPages = async (
  db: Queryable,
  { since, most }: Lately,
  pages: number,
): Promise<ShownPage[]> => {
  const { rows } = await db.query(
    `with ${recent}
     select r.created_at as at, s.output -> 'directives' as directives,
       jsonb_path_query_array(s.output, '$.page[*].id') as items
     from recent r join spans s on s.user_id = r.user_id and s.turn_id = r.id and s.id = r.id
     where s.output @? '$.directives[*] ? (@.strength == "must")'
     order by r.created_at desc, r.id desc limit $3`,
    [since, most, pages],
  )
  return rows
}

/** An item, and since when it is as it is. */
export interface DatedItem extends Pick<Item, 'id' | 'attributes'> {
  since: Date
}

/** The items with these ids by id; those that are gone are left out. */
export const readDatedItems = async (
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, DatedItem>> => {
  const { rows } = await db.query(
    'select id, attributes, updated_at as since from items where id = any($1)',
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
