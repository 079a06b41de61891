import { setMaxListeners } from 'node:events'
import { heeding } from '../../src/database/index.ts'
import { abortable, withinBudget } from '../../src/models/index.ts'
import {
  inStep,
  type RecordedSpan,
  recordingInto,
  type SpanKind,
} from '../../src/telemetry/index.ts'
import { figuresOf } from '../../src/traces/index.ts'
import { lookedAt } from './looked-at.ts'
import { type FeedRuntime, type NodeRuntime, ownState, type Run, runtimeOf } from './runtime.ts'
import type { FeedState, FeedUpdate } from './state.ts'
import { NodeTimeoutError } from './timeout.ts'

/** A node of the feed graph. */
export type FeedNode = (state: FeedState, runtime: NodeRuntime) => FeedUpdate | Promise<FeedUpdate>

const defaultTimeoutMs = 20_000

/**
 * A node as the graph runs it: with its runtime, in its time, and with the spans of what it did added to the trace. Its
 * queries and calls end with the run or with its time, whichever is first.
 *
 * @throws NodeTimeoutError with the node's name.
 */
export const traced =
  (runtime: FeedRuntime, name: string, kind: SpanKind, node: FeedNode) =>
  async (given: FeedState, { signal, context }: Run): Promise<FeedUpdate> => {
    const state = ownState(given, context)
    const { now, newId } = runtime
    const spans: RecordedSpan[] = []
    const { seen, input } = lookedAt(state)
    const step = {
      name,
      kind,
      input,
      tell: (update: FeedUpdate) => ({ attributes: figuresOf(update), output: update }),
    }
    const update = await recordingInto({ spans, contents: context?.contents, now, newId }, () =>
      inStep(step, () => inTime(runtime, name, signal, (own) => node(seen, runtimeOf(own, state)))),
    )
    return { ...update, trace: [...(update.trace ?? state.trace), ...spans] }
  }

const inTime = async <T>(
  runtime: FeedRuntime,
  name: string,
  signal: AbortSignal | undefined,
  work: (runtime: NodeRuntime) => T | Promise<T>,
): Promise<T> => {
  const { nodeTimeoutMs = defaultTimeoutMs } = runtime
  const limit = withinBudget(nodeTimeoutMs, signal)
  // A node asks for many things at once.
  setMaxListeners(0, limit)
  const own = { ...runtime, pool: heeding(runtime.pool, limit), signal: limit }
  try {
    return await abortable(Promise.resolve(work(own)), limit)
  } catch (error) {
    if (limit.aborted && !signal?.aborted) throw new NodeTimeoutError(name, nodeTimeoutMs)
    throw error
  }
}
