import { setMaxListeners } from 'node:events'
import { heeding } from '../../src/database/index.ts'
import { abortable, withinBudget } from '../../src/models/index.ts'
import { inStep } from '../../src/telemetry/index.ts'
import { figuresOf, type SpanKind } from '../../src/traces/index.ts'
import { type FeedRuntime, type NodeRuntime, type Run, runtimeOf } from './runtime.ts'
import type { FeedState, FeedUpdate } from './state.ts'
import { NodeTimeoutError } from './timeout.ts'

/** A node of the feed graph. */
export type FeedNode = (state: FeedState, runtime: NodeRuntime) => FeedUpdate | Promise<FeedUpdate>

const defaultTimeoutMs = 20_000

/**
 * A node as the graph runs it: with its runtime, in its time, and with a span of what it did added to the trace. Its
 * queries and calls end with the run or with its time, whichever is first.
 *
 * @throws NodeTimeoutError with the node's name.
 */
export const traced =
  (runtime: FeedRuntime, name: string, kind: SpanKind, node: FeedNode) =>
  async (state: FeedState, { signal }: Run): Promise<FeedUpdate> => {
    const startedAt = runtime.now().toISOString()
    const began = performance.now()
    const update = await inTime(runtime, name, signal, (own) =>
      inStep(name, () => node(state, runtimeOf(own, state))),
    )
    const span = {
      id: runtime.newId(),
      name,
      kind,
      startedAt,
      durationMs: Math.round((performance.now() - began) * 1_000) / 1_000,
      attributes: figuresOf(update),
    }
    return { ...update, trace: [...(update.trace ?? state.trace), span] }
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
