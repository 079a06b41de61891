export { interactionsOf } from './interactions.ts'
export { learnVectors } from './learn.ts'
export { collaborativeVectors, readLearnedAt } from './queries.ts'
