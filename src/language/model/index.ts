export {
  compareReadings,
  comparisonFigures,
  type Difference,
  type OperationComparison,
  type ReadingComparison,
} from './compare.ts'
export type { ModelInput } from './input.ts'
export { type ModelOptions, readWithModel } from './read.ts'
