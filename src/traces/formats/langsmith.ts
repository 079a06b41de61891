import type { SpanKind } from '../../telemetry/index.ts'
import type { Span } from '../span.ts'
import type { Trace } from '../trace.ts'
import { pathTo } from '../tree.ts'

const runTypes: Record<SpanKind, string> = {
  CHAIN: 'chain',
  AGENT: 'chain',
  TOOL: 'tool',
  RETRIEVER: 'retriever',
  RERANKER: 'chain',
  LLM: 'llm',
  EMBEDDING: 'embedding',
}

/** A trace as LangSmith's runs, the turn first: what its `POST /runs` takes, and its exports hold. */
export const langsmithRuns = ({ spans, userId, feed, id }: Trace): object[] => {
  const byId = new Map(spans.map((span) => [span.id, span]))
  return spans.map((span) => ({
    id: span.id,
    trace_id: id,
    parent_run_id: span.parentId,
    dotted_order: pathTo(span, byId).map(orderOf).join('.'),
    name: span.name,
    run_type: runTypes[span.kind],
    start_time: span.startedAt,
    end_time: endOf(span),
    inputs: objectOf('input', span.input),
    outputs: objectOf('output', span.output),
    error: span.attributes['error.type'] ?? null,
    extra: {
      metadata: {
        ...span.attributes,
        'openinference.span.kind': span.kind,
        user_id: userId,
        thread: feed,
      },
    },
  }))
}

/** "20260601T120000123000Z" and the id: runs in the order of these texts are in the order of the tree. */
const orderOf = ({ startedAt, id }: Span): string => {
  const [second, fraction = ''] = startedAt.replace('Z', '').split('.')
  return `${second!.replace(/[-:]/g, '')}${fraction.padEnd(6, '0')}Z${id}`
}

const endOf = ({ startedAt, durationMs }: Span): string =>
  new Date(Date.parse(startedAt) + durationMs).toISOString()

/** LangSmith's inputs and outputs are objects. */
const objectOf = (name: string, value: unknown): object => {
  if (value === undefined) return {}
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : { [name]: value }
}
