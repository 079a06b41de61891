import { readItems } from '../../../src/catalog/index.ts'
import { readCommand, readWithModel } from '../../../src/language/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** `(R, c, P)` to a reading: by the model where one is configured, by the built-in parser otherwise and as fallback. */
export const parser = async (
  { command, shown: ids }: FeedState,
  { pool, chat, readView, now, signal }: NodeRuntime,
): Promise<FeedUpdate> => {
  const view = await readView()
  const items = new Map((await readItems(pool, ids)).map((item) => [item.id, item]))
  const shown = ids.flatMap((id) => items.get(id) ?? [])
  const input = { command: command ?? '', shown, view, now: now() }
  if (!chat) return { reading: readCommand(input) }
  try {
    return { reading: await readWithModel(chat, input, signal) }
  } catch (error) {
    if (signal?.aborted) throw error
    return { reading: readCommand(input), degraded: true }
  }
}
