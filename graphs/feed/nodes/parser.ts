import { readItems } from '../../../src/catalog/index.ts'
import { readCommand, readWithModel } from '../../../src/language/index.ts'
import { itemNouns } from '../item-nouns.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** `(R, c, P)` to a reading: by the model where one is configured, by the built-in parser otherwise and as fallback. */
export const parser = async (
  { command, shown: ids }: FeedState,
  runtime: NodeRuntime,
): Promise<FeedUpdate> => {
  const { pool, chat, readView, now, signal } = runtime
  const view = await readView()
  const items = new Map((await readItems(pool, ids)).map((item) => [item.id, item]))
  const shown = ids.flatMap((id) => items.get(id) ?? [])
  const input = { command: command ?? '', shown, view, now: now() }
  const readPlainly = async () =>
    readCommand({ ...input, itemNouns: await itemNouns(input.command, view, runtime) })
  if (!chat) return { reading: await readPlainly() }
  try {
    return { reading: await readWithModel(chat, input, signal) }
  } catch (error) {
    if (signal?.aborted) throw error
    return { reading: await readPlainly(), degraded: true }
  }
}
