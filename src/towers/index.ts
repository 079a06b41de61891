export { learnTowers } from './learn.ts'
export { readTowersLearnedAt } from './queries.ts'
export { openSpace, type Space } from './space.ts'
export { type Tagged, type TaggedItem, taggedItems } from './tagged.ts'
