import type { SpanContent } from '../../src/telemetry/index.ts'
import { type Ends, feedGraph } from './graph.ts'
import { recall } from './nodes/recall.ts'
import type { FeedRuntime } from './runtime.ts'
import type { FeedInput, FeedState, FeedUpdate } from './state.ts'

/** How a turn begins and ends that writes nothing. */
export const rehearsal: Ends = { recall, remember: () => ({}) }

/** How a turn is rehearsed. */
export interface Rehearsal {
  /** What was recalled earlier, in place of what is known now. */
  recalled?: FeedUpdate
  signal?: AbortSignal | undefined
  /** Takes what comes in and out of its steps, by the ids of their spans. */
  contents?: Map<string, SpanContent> | undefined
}

/** Takes a turn without writing anything. */
export const rehearse = async (
  runtime: FeedRuntime,
  input: Partial<FeedInput>,
  { recalled, signal, contents }: Rehearsal = {},
): Promise<FeedState> => {
  const ends = recalled ? { ...rehearsal, recall: () => recalled } : rehearsal
  const graph = feedGraph(runtime, undefined, ends)
  return (await graph.invoke(input, {
    context: { contents },
    ...(signal && { signal }),
  })) as FeedState
}
