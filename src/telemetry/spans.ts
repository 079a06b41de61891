import { type Attributes, context, type Span, SpanStatusCode, trace } from '@opentelemetry/api'

const tracer = trace.getTracer('tiller')

/**
 * Runs work in a span of OpenTelemetry, the child of the one under way. Without tracing it only runs the work. The
 * attributes hold figures and words of the program, never of a user; of an error, its class alone.
 */
export const inSpan = async <T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => T | Promise<T>,
): Promise<T> => {
  const span = tracer.startSpan(name, { attributes })
  try {
    return await context.with(trace.setSpan(context.active(), span), () => work(span))
  } catch (error) {
    markFailed(span, error)
    throw error
  } finally {
    span.end()
  }
}

/** Says of a span that it failed, and by what kind of error. */
export const markFailed = (span: Span, error: unknown): void => {
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.setAttribute('error.type', (error as Partial<Error> | null)?.name ?? typeof error)
}
