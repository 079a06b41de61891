import { readItems } from '../../../src/catalog/index.ts'
import {
  compareReadings,
  comparisonFigures,
  type ModelInput,
  type Reading,
  readCommand,
  readWithModel,
} from '../../../src/language/index.ts'
import { inSpan } from '../../../src/telemetry/index.ts'
import { groundingOf } from '../grounding.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/**
 * `(R, c, P)` to a reading: by the model where one is configured, by the built-in parser otherwise and as fallback.
 * Asked to compare, both read: the model's reading counts, and a span of its own holds the figures of where they differ.
 */
export const parser = async (
  { command, shown: ids, preferences }: FeedState,
  runtime: NodeRuntime,
): Promise<FeedUpdate> => {
  const { pool, chat, embedder, student, readView, now, signal, compare } = runtime
  const view = await readView()
  const items = new Map((await readItems(pool, ids)).map((item) => [item.id, item]))
  const shown = ids.flatMap((id) => items.get(id) ?? [])
  const inForce = preferences.directives
  const input: ModelInput = { command: command ?? '', shown, view, inForce, now: now() }
  const readPlainly = async () =>
    readCommand({
      ...input,
      student,
      grounding: await groundingOf(input.command, view, runtime),
    })
  if (!chat) return { reading: await readPlainly() }
  let reading: Reading
  try {
    reading = await readWithModel(chat, input, { signal, embedder })
  } catch (error) {
    if (signal?.aborted) throw error
    return { reading: await readPlainly(), degraded: true }
  }
  if (!compare) return { reading }
  await inSpan(
    {
      name: 'compare',
      kind: 'AGENT',
      tell: (own: Reading) => ({
        attributes: comparisonFigures(compareReadings(reading, own)),
        output: own,
      }),
    },
    readPlainly,
  )
  return { reading }
}
