import type { SpanContent } from '../../src/telemetry/index.ts'
import type { Span } from '../../src/traces/index.ts'
import type { FeedState } from './state.ts'

/**
 * The trace of a turn as a tree: the turn itself, its steps under it, and their parts under those. Without contents it is
 * in figures alone.
 */
export const traceOf = (
  state: FeedState,
  turnId: string,
  { now, contents }: { now: () => Date; contents?: ReadonlyMap<string, SpanContent> | undefined },
): Span[] => {
  const [first] = state.trace
  const ended = now()
  const startedAt = first?.startedAt ?? ended.toISOString()
  const root: Span = {
    id: turnId,
    parentId: null,
    name: 'turn',
    kind: 'CHAIN',
    startedAt,
    durationMs: ended.getTime() - new Date(startedAt).getTime(),
    attributes: {
      act: state.reading!.act,
      degraded: state.degraded,
      changed: state.changes!.changed,
      catalogueVersion: state.catalogueVersion,
    },
    ...(contents && contentOf(state)),
  }
  const steps = state.trace.map((span) => ({
    ...span,
    parentId: span.parentId ?? turnId,
    ...contents?.get(span.id),
  }))
  return [root, ...steps]
}

/** What a turn was asked and what it led to. */
export const contentOf = (state: FeedState) => ({
  input: { command: state.command, given: state.given, feed: state.feed, limit: state.limit },
  output: {
    reading: state.reading,
    directives: state.preferences.directives,
    sort: state.preferences.sort,
    plan: state.plan,
    page: state.page,
    shortfall: state.shortfall,
    relaxations: state.relaxations,
  },
})
