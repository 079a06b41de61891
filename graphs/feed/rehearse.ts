import { feedGraph } from './graph.ts'
import { recall } from './nodes/recall.ts'
import type { FeedRuntime } from './runtime.ts'
import type { FeedInput, FeedState, FeedUpdate } from './state.ts'

/** Takes a turn without writing anything; of what was recalled earlier, where that is given, in place of what is known now. */
export const rehearse = async (
  runtime: FeedRuntime,
  input: Partial<FeedInput>,
  recalled?: FeedUpdate,
): Promise<FeedState> => {
  const ends = {
    recall: recalled ? () => recalled : recall,
    remember: () => ({}),
  }
  return (await feedGraph(runtime, undefined, ends).invoke(input)) as FeedState
}
