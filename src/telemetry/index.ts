export { loggable } from './loggable.ts'
export {
  caught,
  httpInFlight,
  httpSeconds,
  pagesChecked,
  processMetrics,
  runsInFlight,
  turnSeconds,
  violations,
  watchProcess,
} from './metrics.ts'
export { type ProcessFigures, processFigures } from './process-figures.ts'
export {
  type Figures,
  type RecordedSpan,
  recordingInto,
  type SpanContent,
  type SpanKind,
  spanKinds,
} from './record.ts'
export { inRequestSpan, inSpan, type Part } from './spans.ts'
export { inModelCall, inStep } from './steps.ts'
export { timed } from './timed.ts'
export { openTracing, type Tracing } from './tracing.ts'
