import {
  type Attributes,
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'

const tracer = () => trace.getTracer('tiller')

/**
 * Runs work in a span of OpenTelemetry, the child of the one under way. Without tracing it only runs the work. The
 * attributes hold figures and words of the program, never of a user; of an error, its class alone.
 */
export const inSpan = <T>(
  name: string,
  attributes: Attributes,
  work: () => T | Promise<T>,
): Promise<T> => within(tracer().startSpan(name, { attributes }), context.active(), work)

const within = async <T>(
  span: Span,
  around: Context,
  work: (span: Span) => T | Promise<T>,
): Promise<T> => {
  try {
    return await context.with(trace.setSpan(around, span), () => work(span))
  } catch (error) {
    markFailed(span, error)
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
  const span = tracer().startSpan('request', { kind: SpanKind.SERVER, attributes }, asked)
  return within(span, asked, work)
}

/** Says of a span that it failed, and by what kind of error: messages may hold words of a user. */
const markFailed = (span: Span, error: unknown): void => {
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.setAttribute('error.type', (error as Partial<Error> | null)?.name ?? typeof error)
}
