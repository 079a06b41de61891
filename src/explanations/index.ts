export {
  type ExplanationCriterion,
  type ExplanationFault,
  explanationCheck,
  explanationCriteria,
} from './checked.ts'
export { type Claim, claimReader, holdsOne, type ReadClaims } from './claims.ts'
export { explain } from './explain.ts'
