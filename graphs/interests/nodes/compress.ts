import {
  compress as compressed,
  coreAttributes,
  countReliable,
  daysSince,
  readHad,
  readKeyedHistory,
  readRefused,
} from '../../../src/behavior/index.ts'
import { itemsById } from '../items-by-id.ts'
import type { InterestsRuntime } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'

const historyLimit = 10_000
const recentDays = 30

/** User to the history, compressed (RecGPT), and to what was refused, what the user has and what is recent. */
export const compress = async (
  { userId }: InterestsState,
  runtime: InterestsRuntime,
): Promise<InterestsUpdate> => {
  const now = runtime.now()
  // Before the history: an event that comes between is read, and counted as new once more.
  const counted = await countReliable(runtime.pool, userId)
  const history = await readKeyedHistory(runtime.pool, userId, historyLimit)
  const recent = history.filter(({ at }) => daysSince(at, now) <= recentDays)
  const { text, behaviours, report } = compressed(history, {
    items: await itemsById(
      runtime,
      history.map(({ itemId }) => itemId),
    ),
    core: coreAttributes(await runtime.readView()),
    now,
  })
  return {
    began: now.toISOString(),
    counted,
    compressed: text,
    behaviours,
    report,
    refused: await readRefused(runtime.pool, userId),
    had: await readHad(runtime.pool, userId),
    engaged: [...new Set(recent.map(({ itemId }) => itemId))],
  }
}
