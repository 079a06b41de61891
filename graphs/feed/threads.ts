import type { RunnableConfig } from '@langchain/core/runnables'
import type { StreamEvent } from '@langchain/core/tracers/log_stream'
import { Command, type StateSnapshot, type StreamMode } from '@langchain/langgraph'
import type { Leases } from '../../src/leases/index.ts'
import { ensureFeed, type FeedKey } from '../../src/preferences/index.ts'
import { feedGraph } from './graph.ts'
import { rehearsal } from './rehearse.ts'
import { contentsOf, type FeedRuntime, type RunContext, runtimeOf } from './runtime.ts'
import type { FeedUpdate } from './state.ts'
import { inputOf, type Steering } from './steering.ts'
import { threadOf } from './thread.ts'

/** A run of the graph as LangGraph's clients ask for it. */
export interface ThreadRun {
  /** What a new turn is asked with; null to go on where the thread stands, or with the command of LangGraph. */
  input: Steering | Command | null
  /** Goes on from this checkpoint, not from the last one: a fork. */
  checkpointId?: string | undefined
  modes: readonly StreamMode[]
  subgraphs?: boolean | undefined
  interruptBefore?: Nodes | undefined
  interruptAfter?: Nodes | undefined
  durability?: 'async' | 'sync' | 'exit' | undefined
}

type Nodes = '*' | string[]

/** How a run is taken. */
export interface ThreadRunOptions {
  /** Whether what runs on the feed is stopped: else this run is refused meanwhile. */
  takesOver: boolean
  /** Stops the run: then nothing is remembered. */
  signal?: AbortSignal | undefined
  /** Is told of the run's id before it does anything. */
  onBegun: (run: string) => Promise<void>
  /** Is told what LangGraph tells, and waited for. */
  onEvent: (event: StreamEvent) => Promise<void>
}

/** Where a thread is read: at its last checkpoint where none is named. */
export interface ThreadPlace {
  checkpointId?: string | undefined
  subgraphs?: boolean | undefined
}

/** What is edited of a thread's state, and after which node it counts as written. */
export interface StateEdit {
  values: FeedUpdate | null
  asNode?: string | undefined
  checkpointId?: string | undefined
}

/** Which states of a thread are listed, newest first. */
export interface HistoryOptions {
  limit: number
  before?: string | undefined
  filter?: Record<string, unknown> | undefined
}

/**
 * The feeds as LangGraph threads, for clients that drive the graph by its own protocol. A run takes a turn as
 * `Feed.steer` does, under the same lease and in the same transaction. What is forked or edited is the state of a turn:
 * what the feed remembers changes where a run comes to `remember`, and there only when no other turn came since its
 * `recall`.
 */
export interface FeedThreads {
  /**
   * @throws BusyError when another run has the feed; InterruptedError when one took its place, or it was stopped;
   * StaleTurnError when the turn that it would remember is not the feed's next.
   */
  run(key: FeedKey, asked: ThreadRun, options: ThreadRunOptions): Promise<void>
  /** The same without a thread: nothing is written. */
  rehearse(
    key: FeedKey,
    asked: ThreadRun,
    options: Pick<ThreadRunOptions, 'signal' | 'onEvent'> & { run: string },
  ): Promise<void>
  /** Stops a run, wherever it is; false when it is over. */
  stop(key: FeedKey, run: string): Promise<boolean>
  state(key: FeedKey, at?: ThreadPlace): Promise<StateSnapshot>
  history(key: FeedKey, options: HistoryOptions): Promise<StateSnapshot[]>
  /** Edits a state as a new checkpoint, and gives back its id. @throws BusyError while a run has the feed. */
  edit(key: FeedKey, edit: StateEdit): Promise<string>
  /** The graph's nodes and edges, as LangGraph draws them. */
  drawn(): Promise<object>
}

export const openThreads = (
  runtime: FeedRuntime,
  graph: ReturnType<typeof feedGraph>,
  leases: Leases,
): FeedThreads => {
  const rehearsed = feedGraph(runtime, undefined, rehearsal)
  const began = () => runtime.now().toISOString()
  const at = (key: FeedKey, checkpointId?: string) => ({
    thread_id: threadOf(key),
    checkpoint_ns: '',
    ...(checkpointId !== undefined && { checkpoint_id: checkpointId }),
  })
  /** For whom and since when is written: where the user was erased since, nothing is. */
  const author = ({ userId }: FeedKey, began: string) => ({ user_id: userId, began })

  return {
    run: (key, asked, { takesOver, signal, onBegun, onEvent }) =>
      leases.hold(key, { takesOver, signal }, async (lease) => {
        const since = began()
        await ensureFeed(runtimeOf(runtime, key).pool, key, since)
        await onBegun(lease.id)
        const events = eventsOf(graph, key, asked, {
          configurable: { ...at(key, asked.checkpointId), ...author(key, since) },
          context: { key, lease, contents: contentsOf(runtime) },
          signal: lease.signal,
          runId: lease.id,
        })
        for await (const event of events) await onEvent(event)
        lease.signal.throwIfAborted()
      }),

    async rehearse(key, asked, { run, signal, onEvent }) {
      const events = eventsOf(rehearsed, key, asked, {
        context: { key, contents: contentsOf(runtime) },
        runId: run,
        ...(signal && { signal }),
      })
      for await (const event of events) await onEvent(event)
    },

    stop: (key, run) => leases.stop(key, run),

    state: (key, { checkpointId, subgraphs = false } = {}) =>
      graph.getState({ configurable: at(key, checkpointId) }, { subgraphs }),

    async history(key, { limit, before, filter }) {
      const found: StateSnapshot[] = []
      const states = graph.getStateHistory(
        { configurable: at(key) },
        {
          limit,
          ...(before !== undefined && { before: { configurable: { checkpoint_id: before } } }),
          ...(filter && { filter }),
        },
      )
      for await (const state of states) found.push(state)
      return found
    },

    edit: (key, { values, asNode, checkpointId }) =>
      leases.hold(key, { takesOver: false }, async () => {
        const since = began()
        await ensureFeed(runtimeOf(runtime, key).pool, key, since)
        const configurable = { ...at(key, checkpointId), ...author(key, since) }
        const edited = await graph.updateState({ configurable }, values, asNode as never)
        return String(edited.configurable?.checkpoint_id)
      }),

    drawn: async () => (await graph.getGraphAsync()).toJSON(),
  }
}

type Graph = ReturnType<typeof feedGraph>

/** All that LangGraph tells of a run. What is asked came in JSON: its nodes are checked by LangGraph, not by the compiler. */
const eventsOf = (
  graph: Graph,
  key: FeedKey,
  { input, modes, subgraphs = false, ...asked }: ThreadRun,
  options: RunnableConfig & { context: RunContext },
): AsyncIterable<StreamEvent> =>
  graph.streamEvents(
    input === null || input instanceof Command ? (input as never) : inputOf(key, input),
    {
      ...options,
      version: 'v2',
      streamMode: [...modes],
      subgraphs,
      ...(asked.interruptBefore && { interruptBefore: asked.interruptBefore as never }),
      ...(asked.interruptAfter && { interruptAfter: asked.interruptAfter as never }),
      ...(asked.durability && { durability: asked.durability }),
    } as never,
  ) as unknown as AsyncIterable<StreamEvent>
