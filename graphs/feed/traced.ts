import { inStep } from '../../src/telemetry/index.ts'
import { figuresOf, type SpanKind } from '../../src/traces/index.ts'
import type { FeedRuntime, NodeRuntime, Run } from './runtime.ts'
import type { FeedState, FeedUpdate } from './state.ts'

/** A node of the feed graph. */
export type FeedNode = (state: FeedState, runtime: NodeRuntime) => FeedUpdate | Promise<FeedUpdate>

/** A node as the graph runs it: with its runtime, and with a span of what it did added to the trace. */
export const traced =
  (runtime: FeedRuntime, name: string, kind: SpanKind, node: FeedNode) =>
  async (state: FeedState, { signal }: Run): Promise<FeedUpdate> => {
    const startedAt = runtime.now().toISOString()
    const began = performance.now()
    const update = await inStep(name, () => node(state, { ...runtime, signal }))
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
