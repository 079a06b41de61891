import type { Queryable } from '../catalog/index.ts'
import type { TaggedItem } from '../towers/index.ts'

/** Replaces what a user's tags lead to; what no tag of the user's leads to is left out. In a transaction. */
export const replaceTagged = async (
  db: Queryable,
  userId: string,
  tagged: readonly TaggedItem[],
): Promise<void> => {
  await db.query('delete from tagged_items where user_id = $1', [userId])
  await db.query(
    `insert into tagged_items (user_id, item_id, tag_id, score)
     select $1, n.item, n.tag, n.score
     from unnest($2::text[], $3::uuid[], $4::real[]) as n (item, tag, score)
       join tags t on t.user_id = $1 and t.id = n.tag`,
    [
      userId,
      tagged.map(({ itemId }) => itemId),
      tagged.map(({ tagId }) => tagId),
      tagged.map(({ score }) => score),
    ],
  )
}
