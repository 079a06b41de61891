import { coreAttributes } from '../../../src/behavior/index.ts'
import { countItems } from '../../../src/catalog/index.ts'
import {
  countingIn,
  predictTags,
  readDeletions,
  tagWithModel,
  tellingBehaviours,
} from '../../../src/interests/index.ts'
import { itemsById } from '../items-by-id.ts'
import type { InterestsRun } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'
import { unlessDown } from '../unless-down.ts'

/**
 * Interests to tags, phrases of items that the user would want and has not had of late: with a model where there is one,
 * without where it is down, slow or of no use.
 */
export const tag = async (
  state: InterestsState,
  runtime: InterestsRun,
): Promise<InterestsUpdate> => {
  const { userId, behaviours, interests, engaged, refused, had, compressed } = state
  if (interests.length === 0) return { tags: [] }
  const { pool, readView, now, chat, signal } = runtime
  const view = await readView()
  const ground = {
    userId,
    interests,
    schema: view.schema,
    engaged: [...(await itemsById(runtime, engaged)).values()],
    deletions: await readDeletions(pool, userId),
    now: now(),
  }
  const counting = countingIn(pool, view.schema, [...refused, ...had])
  const request = { ...ground, view, history: compressed }
  const asked =
    chat && (await unlessDown(tagWithModel(chat, request, counting, { signal }), signal))
  if (asked) {
    const rejected = asked.rejected.map((one) => ({ of: 'tag' as const, ...one }))
    return { tags: asked.tags, rejected: [...state.rejected, ...rejected] }
  }
  const items = await itemsById(
    runtime,
    behaviours.map(({ itemId }) => itemId),
  )
  const tags = await predictTags(
    {
      ...ground,
      telling: tellingBehaviours({ behaviours, refused, items }),
      items,
      catalogue: {
        core: coreAttributes(view),
        vocabulary: view.vocabulary,
        items: await countItems(pool),
      },
    },
    counting,
  )
  return { tags, degraded: state.degraded || chat !== undefined }
}
