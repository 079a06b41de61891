import { explainInterest, unexplained, writeExplanations } from '../../../src/explanations/index.ts'
import type { InterestsRuntime } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'

/** For each interest, of so many items that have it there is something to say. */
const itemsPerInterest = 50

/** Interests to sentences ahead of time (RecGPT's explanation table): of each interest and the items that have it. */
export const explain = async (
  { interests, tagged }: InterestsState,
  { pool, readView }: InterestsRuntime,
): Promise<InterestsUpdate> => {
  const { schema } = await readView()
  const found = tagged.map(({ itemId }) => itemId)
  for (const interest of interests) {
    const items = await unexplained(pool, interest, found, itemsPerInterest)
    const rows = items.map((item) => ({
      itemId: item.id,
      updatedAt: item.updatedAt,
      text: explainInterest(interest, item, schema),
    }))
    await writeExplanations(pool, interest, rows, 'template')
  }
  return {}
}
