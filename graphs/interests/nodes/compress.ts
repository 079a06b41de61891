import {
  compress as compressed,
  coreAttributes,
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
    compressed: text,
    behaviours,
    report,
    refused: await readRefused(runtime.pool, userId),
    had: await readHad(runtime.pool, userId),
    engaged: [...new Set(recent.map(({ itemId }) => itemId))],
  }
}
