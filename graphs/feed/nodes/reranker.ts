import { readItems } from '../../../src/catalog/index.ts'
import { rerank } from '../../../src/ranking/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** The ordered rules, and the last check of every must on the items themselves. */
export const reranker = async (
  { ranking, preferences, history, limit }: FeedState,
  { pool, readView }: NodeRuntime,
): Promise<FeedUpdate> => {
  const { schema } = await readView()
  const items = await readItems(
    pool,
    ranking.map(({ id }) => id),
  )
  return {
    ranking: rerank(ranking, {
      items: new Map(items.map((item) => [item.id, item])),
      directives: preferences.directives,
      schema,
      sorted: preferences.sort !== null,
      seen: { excluded: new Set(history.refused), demoted: new Set(history.had) },
      pageSize: limit,
    }),
  }
}
