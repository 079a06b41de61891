export { type Near, nearestOfAll } from './near-queries.ts'
export { nearest } from './nearest.ts'
export { conditionPredicate, excluding, type Predicate, predicateOf } from './predicate.ts'
export {
  countBreaking,
  countEach,
  countMatching,
  countWithout,
  historyVectors,
  type Likeness,
  meanOfItems,
  retrieve,
  similarities,
  titledItems,
  titleShare,
  titleWords,
  usualLikeness,
  wordsInItems,
} from './queries.ts'
export type { Candidate, RetrievalRequest } from './request.ts'
export { type Bind, binder, label, toSql } from './sql.ts'
