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
export { inSpan } from './spans.ts'
export { inModelCall, inStep } from './steps.ts'
export { timed } from './timed.ts'
