import { countAnswering, predictTags, readDeletions } from '../../../src/interests/index.ts'
import { itemsById } from '../items-by-id.ts'
import type { InterestsRuntime } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'

/** Interests to tags: phrases of items that the user would want and has not had of late. */
export const tag = async (
  { userId, interests, engaged, refused }: InterestsState,
  runtime: InterestsRuntime,
): Promise<InterestsUpdate> => {
  const { pool, readView } = runtime
  const { schema, vocabulary } = await readView()
  const recent = await itemsById(runtime, engaged)
  const tags = await predictTags(
    {
      userId,
      interests,
      vocabulary,
      engaged: [...recent.values()],
      deletions: await readDeletions(pool, userId),
    },
    (pair) => countAnswering(pool, pair, refused, schema),
  )
  return { tags }
}
