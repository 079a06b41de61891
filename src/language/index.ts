export { readCommand } from './builtin.ts'
export { type GroundingSources, ground, titleKey } from './ground.ts'
export type { Grounding, WordGround } from './grounding.ts'
export type { ParserInput } from './input.ts'
export {
  type Answer,
  type AnswerOperation,
  type AnswerSubject,
  answerSchema,
  checked,
  compareReadings,
  comparisonFigures,
  horizonHours,
  type ModelInput,
  type ModelOptions,
  promptFor,
  type ReadingComparison,
  readWithModel,
  silentOperation,
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
export {
  bucketsOf,
  commandFeatures,
  encodeStudent,
  type Linear,
  labelOf,
  nothing,
  openStudent,
  readAlone,
  type Sight,
  type Student,
  sharesOf,
  sightOf,
  softmax,
  studentFile,
  studentVersion,
  tokenFeatures,
} from './student/index.ts'
