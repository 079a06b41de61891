import type { Span } from '../span.ts'
import type { Trace } from '../trace.ts'

/** A trace as OTLP's JSON (`ExportTraceServiceRequest`), with OpenInference's attributes: a line of a file that a collector reads. */
export const otlpRequest = ({ spans, id, userId, feed }: Trace): object => ({
  resourceSpans: [
    {
      resource: { attributes: attributesOf({ 'service.name': 'tiller' }) },
      scopeSpans: [
        {
          scope: { name: 'tiller' },
          spans: spans.map((span) => ({
            traceId: hexOf(id),
            spanId: shortOf(span.id),
            ...(span.parentId && { parentSpanId: shortOf(span.parentId) }),
            name: span.name,
            kind: 1,
            startTimeUnixNano: nanos(Date.parse(span.startedAt)),
            endTimeUnixNano: nanos(Date.parse(span.startedAt) + span.durationMs),
            attributes: attributesOf({
              'openinference.span.kind': span.kind,
              'user.id': userId,
              'session.id': feed,
              ...span.attributes,
              ...contentOf('input', span.input),
              ...contentOf('output', span.output),
            }),
            status: 'error.type' in span.attributes ? { code: 2 } : { code: 1 },
          })),
        },
      ],
    },
  ],
})

const hexOf = (uuid: string): string => uuid.replaceAll('-', '')

/** OpenTelemetry's spans have half as long an id: the random half of ours. */
const shortOf = (uuid: string): string => hexOf(uuid).slice(-16)

const nanos = (ms: number): string => String(BigInt(Math.round(ms * 1_000)) * 1_000n)

const contentOf = (name: 'input' | 'output', value: unknown): Span['attributes'] =>
  value === undefined
    ? {}
    : typeof value === 'string'
      ? { [`${name}.value`]: value, [`${name}.mime_type`]: 'text/plain' }
      : { [`${name}.value`]: JSON.stringify(value), [`${name}.mime_type`]: 'application/json' }

const attributesOf = (attributes: Span['attributes']): object[] =>
  Object.entries(attributes).map(([key, value]) => ({ key, value: typed(value) }))

const typed = (value: number | string | boolean): object => {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value }
}
