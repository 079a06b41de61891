import { readItems } from '../../../src/catalog/index.ts'
import {
  apartOf,
  isVaried,
  musts,
  obeys,
  orderOf,
  variety,
} from '../../../src/preferences/index.ts'
import { readRules, rerank } from '../../../src/ranking/index.ts'
import { caught } from '../../../src/telemetry/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** The ordered rules, and the last check of every must on the items themselves. */
export const reranker = async (
  { userId, feed, lastTurn, ranking, preferences, reading, shown, history, limit }: FeedState,
  { pool, readView, now }: NodeRuntime,
): Promise<FeedUpdate> => {
  const { schema } = await readView()
  const items = await readItems(
    pool,
    ranking.map(({ id }) => id),
  )
  const binding = musts(preferences.directives)
  caught.inc(items.filter((item) => !binding.every((must) => obeys(item, must, schema))).length)
  // Who asks for variety has looked at this page long enough.
  const asksForVariety = reading?.operations.some(
    (operation) => operation.op === 'sort' && operation.attribute === variety,
  )
  return {
    ranking: rerank(ranking, {
      items: new Map(items.map((item) => [item.id, item])),
      directives: preferences.directives,
      schema,
      sorted: orderOf(preferences) !== null,
      varied: isVaried(preferences),
      apart: apartOf(preferences),
      rules: await readRules(pool),
      now: now(),
      // The same for as long as nothing changes: who reloads sees what was there.
      seed: JSON.stringify([userId, feed, lastTurn, history.mark]),
      seen: {
        excluded: new Set(history.refused),
        demoted: new Set(asksForVariety ? [...history.had, ...shown] : history.had),
      },
      pageSize: limit,
    }),
  }
}
