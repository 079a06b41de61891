export {
  type Lately,
  readStepFigures,
  readTurnFigures,
} from './figures-queries.ts'
export { langsmithRuns } from './formats/langsmith.ts'
export { otlpRequest } from './formats/otlp.ts'
export { mostKept } from './kept.ts'
export { checkRecorded } from './obedience.ts'
export { readSpans, readTrace, readTraces, type TracesAsked, writeSpans } from './queries.ts'
export { type RecentTurn, readRecentTurns } from './recent-queries.ts'
export { figuresOf, type Span } from './span.ts'
export { shownIn, type Trace, type WholeTrace, withoutContents } from './trace.ts'
export { linesOf, treesOf } from './tree.ts'
