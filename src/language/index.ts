export { type ParserInput, readCommand } from './builtin.ts'
export { type GroundingSources, ground, titleKey } from './ground.ts'
export type { Grounding, WordGround } from './grounding.ts'
export {
  compareReadings,
  comparisonFigures,
  type ModelInput,
  type ModelOptions,
  type ReadingComparison,
  readWithModel,
} from './model/index.ts'
export { prepareLanguage } from './prepare.ts'
export { type QuantityInText, quantitiesIn, sizeOfUnit } from './quantities/in-text.ts'
export {
  type Act,
  acts,
  changesOf,
  type NotUnderstood,
  type Reading,
  readingSchema,
} from './reading.ts'
