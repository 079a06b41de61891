export { type Example, learnWeights } from './learned.ts'
export { byReciprocalRank } from './reciprocal-rank.ts'
