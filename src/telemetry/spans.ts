import {
  type Attributes,
  type Context,
  context,
  SpanKind as OtelKind,
  propagation,
  type Span,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { type Figures, recorded, type SpanContent, type SpanKind } from './record.ts'

const tracer = () => trace.getTracer('tiller')

/** Work that is a span. */
export interface Part<T> {
  name: string
  kind: SpanKind
  attributes?: Figures
  /** What it was given, asked for when it has ended: recorded with a turn, never exported. */
  input?: () => unknown
  /** What came out: in figures, and whole, which is never exported either. */
  tell?: (result: T) => { attributes?: Figures; output?: unknown }
}

/**
 * Runs work as a span: of the turn that is being recorded, and of OpenTelemetry, the child of the one under way. Without
 * either it only runs the work. Of an error its class alone is told.
 */
export const inSpan = <T>(
  { name, kind, attributes = {}, input, tell }: Part<T>,
  work: () => T | Promise<T>,
): Promise<T> =>
  recorded({ name, kind, attributes }, (record) => {
    const exported = { 'openinference.span.kind': kind, ...attributes }
    return within(
      tracer().startSpan(name, { attributes: exported }),
      context.active(),
      async (span) => {
        const given = (): SpanContent => (input ? { input: input() } : {})
        try {
          const result = await work()
          const { attributes: figures = {}, output } = tell?.(result) ?? {}
          span.setAttributes(figures)
          record?.end(figures, () => ({ ...given(), output }))
          return result
        } catch (error) {
          record?.end({ 'error.type': typeOf(error) }, given)
          throw error
        }
      },
    )
  })

const within = async <T>(
  span: Span,
  around: Context,
  work: (span: Span) => T | Promise<T>,
): Promise<T> => {
  try {
    return await context.with(trace.setSpan(around, span), () => work(span))
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR })
    span.setAttribute('error.type', typeOf(error))
    throw error
  } finally {
    span.end()
  }
}

/** Runs a request in a span that continues the trace of whoever asks, by W3C's `traceparent`. */
export const inRequestSpan = <T>(
  headers: Headers,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
): Promise<T> => {
  const asked = propagation.extract(context.active(), headers, {
    get: (from, name) => from.get(name) ?? undefined,
    keys: (from) => [...from.keys()],
  })
  const span = tracer().startSpan('request', { kind: OtelKind.SERVER, attributes }, asked)
  return within(span, asked, work)
}

/** The kind of an error: messages may hold words of a user. */
const typeOf = (error: unknown): string => (error as Partial<Error> | null)?.name ?? typeof error
