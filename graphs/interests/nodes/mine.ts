import { coreAttributes } from '../../../src/behavior/index.ts'
import { countItems } from '../../../src/catalog/index.ts'
import {
  mineInterests,
  readDeletions,
  supportOf,
  tellingBehaviours,
} from '../../../src/interests/index.ts'
import { itemsById } from '../items-by-id.ts'
import type { InterestsRuntime } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'

/** Behaviours to interests with their evidence, and to how much behaviour there was to tell them from. */
export const mine = async (
  { userId, behaviours, refused }: InterestsState,
  runtime: InterestsRuntime,
): Promise<InterestsUpdate> => {
  const { pool, readView, now } = runtime
  const view = await readView()
  const items = await itemsById(runtime, [...behaviours.map(({ itemId }) => itemId), ...refused])
  const interests = mineInterests({
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
  })
  return { interests, support: supportOf(tellingBehaviours({ behaviours, refused, items })) }
}
