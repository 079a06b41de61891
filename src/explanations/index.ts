export {
  type ExplanationCriterion,
  type ExplanationFault,
  explanationCheck,
  explanationCriteria,
} from './checked.ts'
export { type Claim, claimReader, holdsOne, type ReadClaims } from './claims.ts'
export { explain, explainInterest } from './explain.ts'
export {
  type Interested,
  readTold,
  type Told,
  unexplained,
  writeExplanations,
} from './queries.ts'
export { type Plain, rewordWithModel } from './reworded.ts'
