export { type Judged, judgedOf } from './case.ts'
export { learnedFrom } from './learned.ts'
export { type Measured, measure } from './measure.ts'
export { figuresOf, tableOf } from './report.ts'
export {
  attenuatorAlone,
  dense,
  direction,
  feed,
  fullText,
  fusedByRank,
  matcherAlone,
  matches,
  mixedBy,
  movedReference,
  popularity,
  type Scorer,
} from './scorers.ts'
export { type FindByTitle, titlesOf } from './titles.ts'
export { openWorld, type World } from './world.ts'
