export { readAlone } from './alone.ts'
export { commandFeatures, type Sight, tokenFeatures } from './features.ts'
export { bucketsOf, type Linear, labelOf, sharesOf, softmax } from './linear.ts'
export { sightOf } from './sight.ts'
export {
  encodeStudent,
  nothing,
  openStudent,
  type Student,
  studentFile,
  studentVersion,
} from './student.ts'
export { toldTexts } from './told.ts'
