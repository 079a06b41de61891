import type { Item, Schema } from '../../../src/catalog/index.ts'
import { sought } from '../../../src/interests/index.ts'
import { excluding } from '../../../src/retrieval/index.ts'
import { type Space, taggedItems } from '../../../src/towers/index.ts'
import { mean } from '../../evaluators/index.ts'
import type { CategoriesOf } from './categories.ts'
import type { Mined } from './mined.ts'

const betas = [0, 0.25, 0.5, 0.75, 1]
const depth = 50
const perTag = 20

/** What tags are looked for in. */
export interface Known {
  space: Space
  items: ReadonlyMap<string, Item>
  schema: Schema
  categoriesOf: CategoriesOf
  decileOf: (id: string) => number
}

/** What tags lead to for one share of the user in the vector that is sought (RecGPT's `b`). */
export interface Swept {
  b: number
  'Recall@50': string
  categories: string
  /** The part of what is found that is not in the most popular tenth. */
  tail: string
}

/** Tag-aware retrieval for shares of the user from none to all, for users who have tags. */
export const sweep = async (
  users: readonly Mined[],
  { space, items, schema, categoriesOf, decileOf }: Known,
): Promise<Swept[]> => {
  const rows: Swept[] = []
  for (const beta of betas) {
    const found: { hit: number; categories: number; tail: number }[] = []
    for (const { user, run } of users) {
      const known = user.history.map(({ itemId }) => itemId)
      const predicate = excluding({ op: 'and', of: [] }, known)
      const tags = run.tags.map((tag) => sought(tag, schema))
      const asked = { tags, liked: user.liked, predicate, beta, perTag }
      const ids = (await taggedItems(space, asked)).slice(0, depth).map(({ itemId }) => itemId)
      const categories = new Set(ids.flatMap((id) => categoriesOf(items.get(id)!)))
      found.push({
        hit: Number(ids.includes(user.heldOut)),
        categories: categories.size,
        tail: ids.filter((id) => decileOf(id) > 0).length / Math.max(1, ids.length),
      })
    }
    rows.push({
      b: beta,
      'Recall@50': mean(found.map(({ hit }) => hit)).toFixed(3),
      categories: mean(found.map(({ categories }) => categories)).toFixed(1),
      tail: mean(found.map(({ tail }) => tail)).toFixed(3),
    })
  }
  return rows
}
