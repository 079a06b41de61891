import type { RunnableConfig } from '@langchain/core/runnables'
import { END, START, StateGraph } from '@langchain/langgraph'
import { userPool } from '../../src/database/index.ts'
import { compress } from './nodes/compress.ts'
import { explain } from './nodes/explain.ts'
import { mine } from './nodes/mine.ts'
import { refresh } from './nodes/refresh.ts'
import { remember } from './nodes/remember.ts'
import { tag } from './nodes/tag.ts'
import type { InterestsRun, InterestsRuntime } from './runtime.ts'
import {
  type InterestsState,
  type InterestsUpdate,
  interestsInput,
  interestsState,
} from './state.ts'

type Node = (state: InterestsState, runtime: InterestsRun) => Promise<InterestsUpdate>

/**
 * The interests graph, RecGPT's background part: behaviour to interests to tags to items, and to what will be said of them. A run begins from the events and
 * replaces what the last one believed, so it needs no checkpoint: one that died is begun again.
 */
export const interestsGraph = (runtime: InterestsRuntime) => {
  const on =
    (node: Node) =>
    (state: InterestsState, { signal }: RunnableConfig) =>
      node(state, { ...runtime, pool: userPool(runtime.pool, state.userId), signal })
  return new StateGraph({ state: interestsState, input: interestsInput })
    .addNode('compress', on(compress))
    .addNode('mine', on(mine))
    .addNode('tag', on(tag))
    .addNode('refresh', on(refresh))
    .addNode('remember', on(remember))
    .addNode('explain', on(explain))
    .addEdge(START, 'compress')
    .addEdge('compress', 'mine')
    .addEdge('mine', 'tag')
    .addEdge('tag', 'refresh')
    .addEdge('refresh', 'remember')
    .addEdge('remember', 'explain')
    .addEdge('explain', END)
    .compile({ name: 'interests' })
}

/** Mines a user's interests and tags, stores them, and gives back all that the run found. */
export const learnInterests = async (
  runtime: InterestsRuntime,
  userId: string,
  signal?: AbortSignal,
): Promise<InterestsState> =>
  (await interestsGraph(runtime).invoke({ userId }, signal ? { signal } : {})) as InterestsState
