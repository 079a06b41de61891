import { coreAttributes } from '../../../src/behavior/index.ts'
import { countItems } from '../../../src/catalog/index.ts'
import {
  mineInterests,
  mineWithModel,
  readDeletions,
  supportOf,
  tellingBehaviours,
} from '../../../src/interests/index.ts'
import { itemsById } from '../items-by-id.ts'
import type { InterestsRun } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'
import { unlessDown } from '../unless-down.ts'

/**
 * Behaviours to interests with their evidence, and to how much behaviour there was to tell them from: with a model where
 * there is one, without where it is down, slow or of no use.
 */
export const mine = async (
  { userId, behaviours, refused, compressed }: InterestsState,
  runtime: InterestsRun,
): Promise<InterestsUpdate> => {
  const { pool, readView, now, chat, signal } = runtime
  const view = await readView()
  const items = await itemsById(runtime, [...behaviours.map(({ itemId }) => itemId), ...refused])
  const given = {
    userId,
    behaviours,
    refused,
    items,
    catalogue: {
      core: coreAttributes(view),
      vocabulary: view.vocabulary,
      items: await countItems(pool),
    },
    deletions: await readDeletions(pool, userId),
    now: now(),
  }
  const support = supportOf(tellingBehaviours({ behaviours, refused, items }))
  const mined =
    chat && (await unlessDown(mineWithModel(chat, given, compressed, { signal }), signal))
  const rejected = mined?.rejected.map((one) => ({ of: 'interest' as const, ...one })) ?? []
  const degraded = chat !== undefined && !mined
  return { interests: mined?.interests ?? mineInterests(given), support, degraded, rejected }
}
