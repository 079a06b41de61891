import type pg from 'pg'
import { indexedVector, type Queryable, vectorText } from '../catalog/index.ts'
import { transaction } from '../database/index.ts'
import type { Predicate } from './predicate.ts'
import { type Bind, binder, label, toSql } from './sql.ts'

/** Which items are sought. */
export interface Search {
  predicate: Predicate
  /** Whose vectors are compared: others' are not. */
  embedder: string
  limit: number
}

/** Which items are sought, and near what. */
export interface Near extends Search {
  vector: Float32Array
}

/** What is known of the items before they are searched, from the database's statistics. */
export interface Survey {
  /** Whether there is an index of that name on the vectors. */
  isIndexed: boolean
  items: number
  /** How many of them the predicate is expected to leave. */
  expected: number
  /** How many have to be fetched to find those: an index seldom answers all of the predicate. */
  fetched: number
  /** Whether every item has to be looked at to find those: no index answers the predicate. */
  scansAll: boolean
}

export const surveyItems = async (
  db: Queryable,
  predicate: Predicate,
  index: string,
): Promise<Survey> => {
  const { rows: known } = await db.query(
    `${label} select greatest(reltuples, 1)::float8 as items, exists (
       select from pg_index where indrelid = 'items'::regclass and indexrelid = to_regclass($1) and indisvalid
     ) as "isIndexed" from pg_class where oid = 'items'::regclass`,
    [index],
  )
  const { items, isIndexed } = known[0]
  // An explanation costs more than it is worth where there is nothing to choose.
  if (!isIndexed) return { isIndexed, items, expected: items, fetched: items, scansAll: true }
  const { bind, values } = binder()
  const where = toSql(predicate, bind)
  const { rows } = await db.query(
    `${label} explain (format json) select from items i where ${where}`,
    values,
  )
  const [{ Plan: plan }] = rows[0]['QUERY PLAN']
  const nodes = nodesOf(plan)
  const expected = plan['Plan Rows']
  const bitmap = nodes.find((node) => node['Node Type'] === 'Bitmap Heap Scan')?.Plans?.[0]
  const scansAll = nodes.some((node) => node['Node Type'] === 'Seq Scan')
  return { isIndexed, items, expected, fetched: bitmap?.['Plan Rows'] ?? expected, scansAll }
}

/** A node of a plan as the database tells it. */
interface PlanNode {
  'Node Type': string
  'Plan Rows': number
  Plans?: PlanNode[]
}

const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** A statement and the values that it binds. */
interface Statement {
  text: string
  values: unknown[]
}

/** The nearest of all the items in the predicate: each is compared. */
export const nearestOfAll = (pool: pg.Pool, near: Near): Promise<string[]> =>
  transaction(pool, async (client) => {
    await setRoom(client)
    const distanceOf = (bind: Bind) => `i.embedding <=> ${bind(vectorText(near.vector))}::vector`
    return idsOf(client, nearStatement(near, distanceOf, ', i.id'))
  })

/**
 * Room for the rest of a transaction to remember which items an index found: else only their pages are remembered, and
 * every item on those is looked at.
 */
export const setRoom = async (db: Queryable): Promise<void> => {
  await db.query(`${label} select set_config('work_mem', '64MB', true)`)
}

/** How the graph is searched: how many of the nearest it keeps in view, and how many it looks at before it gives up. */
export interface GraphSettings {
  breadth: number
  patience: number
}

/** The nearest that the graph finds: mostly all of them, and fewer than asked for where it gives up. In a transaction. */
export const nearestByGraph = async (
  db: Queryable,
  near: Near,
  settings: GraphSettings,
): Promise<string[]> => {
  await setGraph(db, settings)
  return idsOf(db, graphStatement(near))
}

/** Settings for the rest of a transaction. With any sort more expensive than none, only the graph is in the order asked for. */
export const setGraph = async (
  db: Queryable,
  { breadth, patience }: GraphSettings,
): Promise<void> => {
  await db.query(
    `${label} select set_config('hnsw.ef_search', $1, true), set_config('hnsw.max_scan_tuples', $2, true),
       set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('enable_sort', 'off', true)`,
    [String(breadth), String(patience)],
  )
}

/** What the index on the vectors answers, in its words. It knows no second order: items as near come in any. */
export const graphStatement = (near: Near): Statement => {
  const { length } = near.vector
  const column = indexedVector('i.embedding', length)
  return nearStatement(
    near,
    (bind) => `${column} <=> ${indexedVector(bind(vectorText(near.vector)), length)}`,
    '',
  )
}

const nearStatement = (
  { predicate, embedder, limit }: Near,
  distanceOf: (bind: Bind) => string,
  andBy: string,
): Statement => {
  const { bind, values } = binder()
  const where = `${toSql(predicate, bind)} and i.embedded_by = ${bind(embedder)}::text`
  const text = `${label} select id from (
      select i.id, ${distanceOf(bind)} as distance from items i where ${where}
      order by distance${andBy} limit ${bind(limit)}::int
    ) near order by distance, id`
  return { text, values }
}

const idsOf = async (db: Queryable, { text, values }: Statement): Promise<string[]> =>
  (await db.query(text, values)).rows.map(({ id }) => id)
