export { interactionsOf } from './interactions.ts'
export { learnVectors } from './learn.ts'
export { collaborativeVectors } from './queries.ts'
