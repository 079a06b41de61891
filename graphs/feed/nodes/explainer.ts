import { readItems } from '../../../src/catalog/index.ts'
import { isAttribute, meets, prefers } from '../../../src/preferences/index.ts'
import { explained } from '../explained.ts'
import { likedTitles } from '../liked.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** Reasons to one sentence for each item of the first page; and which wishes no item of it meets. */
export const explainer = async (
  { ranking, preferences, limit }: FeedState,
  { pool, readView }: NodeRuntime,
): Promise<FeedUpdate> => {
  const view = await readView()
  const { directives } = preferences
  const first = ranking.slice(0, limit)
  const items = new Map(
    (
      await readItems(
        pool,
        first.map(({ id }) => id),
      )
    ).map((i) => [i.id, i]),
  )
  const titles = await likedTitles(pool, preferences)
  const page = explained(first, items, preferences, view, titles)
  const unmet = prefers(directives, 'want').filter(
    ({ condition }) =>
      isAttribute(condition) &&
      ![...items.values()].some((item) => meets(item, condition, view.schema)),
  )
  return {
    page,
    relaxations: unmet.map(({ id }) => ({
      directive: id,
      why: 'nothing that obeys the rest meets this wish',
    })),
  }
}
