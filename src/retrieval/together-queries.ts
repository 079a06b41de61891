import { type Queryable, vectorText } from '../catalog/index.ts'
import type { Near } from './near-queries.ts'
import { binder, label, toSql } from './sql.ts'

/** How many times as many as are asked for are looked at first. */
const generous = 20

/**
 * The ids of the items in a predicate that those of this taste like most, best first. All items that were learned of
 * are compared, and of the others none is found; the predicate is asked of the best alone, of all only where those
 * have too few in it.
 */
export const likedTogether = async (
  db: Queryable,
  near: Omit<Near, 'embedder'>,
): Promise<string[]> => {
  const found = await likedAmong(db, near, generous * near.limit)
  return found.length < near.limit ? likedAmong(db, near, null) : found
}

const likedAmong = async (
  db: Queryable,
  { predicate, vector, limit }: Omit<Near, 'embedder'>,
  best: number | null,
): Promise<string[]> => {
  const { bind, values } = binder()
  const { rows } = await db.query(
    `${label} select i.id from (
       select item_id, vector <#> ${bind(vectorText(vector))}::vector as distance
       from collaborative_vectors order by distance, item_id limit ${bind(best)}::int
     ) c join items i on i.id = c.item_id where ${toSql(predicate, bind)}
     order by c.distance, i.id limit ${bind(limit)}::int`,
    values,
  )
  return rows.map(({ id }) => id)
}
