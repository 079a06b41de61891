export {
  type Answer,
  type AnswerOperation,
  type AnswerSubject,
  answerSchema,
  horizonHours,
  silentOperation,
} from './answer.ts'
export { checked } from './checked.ts'
export {
  compareReadings,
  comparisonFigures,
  type Difference,
  type OperationComparison,
  type ReadingComparison,
} from './compare.ts'
export type { ModelInput } from './input.ts'
export { promptFor } from './prompt.ts'
export { type ModelOptions, readWithModel } from './read.ts'
