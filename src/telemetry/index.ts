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
export { inRequestSpan, inSpan } from './spans.ts'
export { inModelCall, inStep } from './steps.ts'
export { timed } from './timed.ts'
export { openTracing, type Tracing } from './tracing.ts'
