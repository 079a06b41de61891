export { readSpans, writeSpans } from './queries.ts'
export { figuresOf, type Span, type SpanKind } from './span.ts'
