import { musts } from '../../../src/preferences/index.ts'
import { countMatching, countWithout, predicateOf } from '../../../src/retrieval/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** Whether there are enough for a page is all that hangs on it: more are not counted. */
const counted = 1_000

/** Must-directives to one predicate: how many items obey it, and when too few, which directives leave how many. */
export const filter = async (
  { preferences, limit }: FeedState,
  { pool, readView }: NodeRuntime,
): Promise<FeedUpdate> => {
  const { schema } = await readView()
  const must = musts(preferences.directives)
  const matching = await countMatching(pool, predicateOf(must, schema), Math.max(limit, counted))
  if (matching >= limit) return { matching, shortfall: null }
  const without = await countWithout(pool, must, schema)
  return { matching, shortfall: { matching, wanted: limit, without } }
}
