import { type Item, type Queryable, vectorText } from '../catalog/index.ts'
import { binder, label, type Predicate, toSql } from '../retrieval/index.ts'

/** Whether the towers are older than what is known of who likes what, or made of another embedder's vectors. */
export const areDue = async (db: Queryable, embedder: string): Promise<boolean> => {
  const { rows } = await db.query(
    `select t.learned_at < c.learned_at or t.embedder is distinct from $1 as due
     from tag_tower t, collaborative_learning c where c.learned_at > '-infinity'`,
    [embedder],
  )
  return rows[0]?.due ?? false
}

/** When the towers were last learned; null where they never were. */
export const readTowersLearnedAt = async (db: Queryable): Promise<Date | null> => {
  const { rows } = await db.query(`select nullif(learned_at, '-infinity') as at from tag_tower`)
  return rows[0].at
}

/** An item with what it means. */
export type MeantItem = Pick<Item, 'id' | 'attributes'> & { vector: Float32Array }

/** So many items with a vector of this embedder, the most popular first, in pages. */
export async function* readMeantItems(
  db: Queryable,
  embedder: string,
  most: number,
): AsyncGenerator<MeantItem> {
  const { rows: ids } = await db.query(
    `select id from items where embedded_by = $1 and embedding is not null
     order by popularity desc, id limit $2`,
    [embedder, most],
  )
  for (let at = 0; at < ids.length; at += pageSize) {
    const page = ids.slice(at, at + pageSize).map(({ id }) => id)
    const { rows } = await db.query(
      `select id, attributes, embedding::text as vector from items
       where id = any($1::text[]) and embedded_by = $2 and embedding is not null order by id`,
      [page, embedder],
    )
    for (const { id, attributes, vector } of rows)
      yield { id, attributes, vector: Float32Array.from(JSON.parse(vector)) }
  }
}

const pageSize = 200

/** What was learned, as it is stored. */
export interface StoredTowers {
  embedder: string
  items: readonly { id: string; vector: Float32Array }[]
  /** What turns a tag's meaning into its vector. */
  tag: Float32Array
}

const rowsAtOnce = 1_000

/** Replaces the towers, in a transaction: whoever reads has the old ones or the new ones. */
export const replaceTowers = async (
  db: Queryable,
  { embedder, items, tag }: StoredTowers,
): Promise<void> => {
  await db.query('delete from tower_vectors')
  for (let at = 0; at < items.length; at += rowsAtOnce) {
    const rows = items.slice(at, at + rowsAtOnce)
    await db.query(
      `insert into tower_vectors (item_id, vector)
       select id, vector::vector from unnest($1::text[], $2::text[]) as t (id, vector)`,
      [rows.map(({ id }) => id), rows.map(({ vector }) => vectorText(vector))],
    )
  }
  await db.query('update tag_tower set embedder = $1, weights = $2::float4[], learned_at = now()', [
    embedder,
    [...tag],
  ])
}

/** What turns the meaning of a tag into its vector, learned from this embedder's vectors; undefined where nothing was. */
export const readTagTower = async (
  db: Queryable,
  embedder: string,
): Promise<Float32Array | undefined> => {
  const { rows } = await db.query(
    'select weights from tag_tower where embedder = $1 and weights is not null',
    [embedder],
  )
  return rows[0] && Float32Array.from(rows[0].weights)
}

/** The items' vectors in the space of the towers, by id; those that were not learned of are left out. */
export const towerVectors = async (
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, Float32Array>> => {
  const { rows } = await db.query(
    'select item_id as id, vector::text as vector from tower_vectors where item_id = any($1::text[])',
    [ids],
  )
  return new Map(rows.map(({ id, vector }) => [id, Float32Array.from(JSON.parse(vector))]))
}

/** An item and how near it is to something, by cosine. */
export interface NearItem {
  id: string
  score: number
}

/** The items of the predicate that are nearest in the space of the towers, nearest first: all are compared. */
export const nearestInTowers = async (
  db: Queryable,
  vector: Float32Array,
  predicate: Predicate,
  limit: number,
): Promise<NearItem[]> => {
  const { bind, values } = binder()
  const { rows } = await db.query(
    `${label} select i.id, -(t.vector <#> ${bind(vectorText(vector))}::vector) as score
     from tower_vectors t join items i on i.id = t.item_id where ${toSql(predicate, bind)}
     order by score desc, i.id limit ${bind(limit)}::int`,
    values,
  )
  return rows
}
