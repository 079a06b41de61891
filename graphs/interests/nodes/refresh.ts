import { readHad, readRefused, tastesOf } from '../../../src/behavior/index.ts'
import { sought } from '../../../src/interests/index.ts'
import { excluding } from '../../../src/retrieval/index.ts'
import { openSpace, taggedItems } from '../../../src/towers/index.ts'
import type { InterestsRuntime } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'

/** Tags to the items, new to the user, that they lead to from where the user stands (RecGPT's tag-aware retrieval). */
export const refresh = async (
  { userId, behaviours, tags }: InterestsState,
  { pool, embedder, readView }: InterestsRuntime,
): Promise<InterestsUpdate> => {
  const known = behaviours.map(({ itemId }) => itemId)
  const out = [...known, ...(await readHad(pool, userId)), ...(await readRefused(pool, userId))]
  const liked = tastesOf(behaviours)
    .filter(({ weight }) => weight > 0)
    .map(({ itemId }) => itemId)
  const space = await openSpace(pool, embedder)
  const predicate = excluding({ op: 'and', of: [] }, out)
  const { schema } = await readView()
  const asked = { tags: tags.map((tag) => sought(tag, schema)), liked, predicate }
  return { tagged: await taggedItems(space, asked) }
}
