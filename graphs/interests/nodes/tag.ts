import { coreAttributes } from '../../../src/behavior/index.ts'
import { countItems } from '../../../src/catalog/index.ts'
import {
  countingIn,
  predictTags,
  readDeletions,
  tellingBehaviours,
} from '../../../src/interests/index.ts'
import { itemsById } from '../items-by-id.ts'
import type { InterestsRuntime } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'

/** Interests to tags: phrases of items that the user would want and has not had of late. */
export const tag = async (
  { userId, behaviours, interests, engaged, refused, had }: InterestsState,
  runtime: InterestsRuntime,
): Promise<InterestsUpdate> => {
  if (interests.length === 0) return { tags: [] }
  const { pool, readView, now } = runtime
  const view = await readView()
  const recent = await itemsById(runtime, engaged)
  const items = await itemsById(
    runtime,
    behaviours.map(({ itemId }) => itemId),
  )
  const { schema, vocabulary } = view
  const prediction = {
    userId,
    interests,
    telling: tellingBehaviours({ behaviours, refused, items }),
    items,
    catalogue: { core: coreAttributes(view), vocabulary, items: await countItems(pool) },
    schema,
    engaged: [...recent.values()],
    deletions: await readDeletions(pool, userId),
    now: now(),
  }
  const counting = countingIn(pool, schema, [...refused, ...had])
  return { tags: await predictTags(prediction, counting) }
}
