import type { CatalogueView } from '../../../src/catalog/index.ts'
import {
  explainInterest,
  explanationCheck,
  type Interested,
  type Plain,
  rewordWithModel,
  unexplained,
  writeExplanations,
} from '../../../src/explanations/index.ts'
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
  runtime: InterestsRuntime,
): Promise<InterestsUpdate> => {
  const { pool, readView } = runtime
  const view = await readView()
  const found = tagged.map(({ itemId }) => itemId)
  let degraded = false
  for (const interest of interests) {
    const items = await unexplained(pool, interest, found, itemsPerInterest)
    const plain = items.map((item) => ({
      item,
      text: explainInterest(interest, item, view.schema),
    }))
    const reworded = degraded ? undefined : await rewordedBy(runtime, view, interest, plain)
    if (reworded === 'failed') degraded = true
    const said = reworded instanceof Map ? reworded : new Map<string, string>()
    const rows = plain.map(({ item: { id, updatedAt }, text }) => ({
      itemId: id,
      updatedAt,
      text: said.get(id) ?? text,
      madeBy: said.has(id) ? ('model' as const) : ('template' as const),
    }))
    await writeExplanations(pool, interest, rows)
  }
  return degraded ? { degraded } : {}
}

const rewordedBy = async (
  { chat }: InterestsRuntime,
  view: CatalogueView,
  interest: Interested,
  plain: readonly Plain[],
): Promise<Map<string, string> | 'failed' | undefined> => {
  if (!chat || plain.length === 0) return undefined
  try {
    return await rewordWithModel(chat, interest, plain, explanationCheck(view))
  } catch {
    return 'failed'
  }
}
