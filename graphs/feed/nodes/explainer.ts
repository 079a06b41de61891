import { readItems } from '../../../src/catalog/index.ts'
import { readTold } from '../../../src/explanations/index.ts'
import { isAttribute, meets, orderOf, prefers } from '../../../src/preferences/index.ts'
import { explained } from '../explained.ts'
import { likedTitles } from '../liked.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** Reasons to one sentence for each item of the first page; and which wishes no item of it meets. */
export const explainer = async (
  { userId, ranking, preferences, limit }: FeedState,
  { pool, readView }: NodeRuntime,
): Promise<FeedUpdate> => {
  const view = await readView()
  const { directives } = preferences
  const first = ranking.slice(0, limit)
  const ids = first.map(({ id }) => id)
  const items = new Map((await readItems(pool, ids)).map((i) => [i.id, i]))
  const titles = await likedTitles(pool, preferences)
  const told = await readTold(pool, userId, ids)
  const page = explained(first, items, preferences, view, { titles, told })
  const unmet = prefers(directives, 'want').filter(
    ({ condition }) =>
      isAttribute(condition) &&
      ![...items.values()].some((item) => meets(item, condition, view.schema)),
  )
  return {
    page,
    relaxations: unmet.map(({ id }) => ({
      directive: id,
      why: orderOf(preferences)
        ? 'nothing that comes first in the order asked for meets this wish'
        : 'nothing that obeys the rest meets this wish',
    })),
  }
}
