import {
  explainInterest,
  explanationCheck,
  rewordWithModel,
  unexplained,
  writeExplanations,
} from '../../../src/explanations/index.ts'
import { valueWord } from '../../../src/interests/index.ts'
import { conditionPredicate } from '../../../src/retrieval/index.ts'
import type { InterestsRuntime } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'

/** For each interest, of so many items that have it there is something to say. */
const itemsPerInterest = 50

/**
 * Interests to sentences ahead of time (RecGPT's explanation table): of each interest and the items that have it. A
 * model may reword them; what it says wrong, or where it says nothing, the plain sentence stands.
 */
export const explain = async (
  { interests, tagged }: InterestsState,
  { pool, readView, chat }: InterestsRuntime,
): Promise<InterestsUpdate> => {
  const view = await readView()
  const found = tagged.map(({ itemId }) => itemId)
  // It looks the whole vocabulary over: made once, and only where there is something to check.
  const check = chat && explanationCheck(view)
  let degraded = false
  for (const interest of interests) {
    const has = conditionPredicate(valueWord(interest, view.schema), view.schema)
    const items = await unexplained(pool, interest, has, found, itemsPerInterest)
    const plain = items.map((item) => ({
      item,
      text: explainInterest(interest, item, view.schema),
    }))
    let reworded: ReadonlyMap<string, string> = new Map()
    if (chat && check && !degraded)
      try {
        reworded = await rewordWithModel(chat, interest, plain, check)
      } catch {
        degraded = true
      }
    const rows = plain.map(({ item: { id, updatedAt }, text }) => ({
      itemId: id,
      updatedAt,
      text: reworded.get(id) ?? text,
      madeBy: reworded.has(id) ? ('model' as const) : ('template' as const),
    }))
    await writeExplanations(pool, interest, rows)
  }
  return degraded ? { degraded } : {}
}
