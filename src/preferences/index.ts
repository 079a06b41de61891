export { complementOf } from './complement.ts'
export {
  type AttributeCondition,
  attributeCondition,
  type Condition,
  conditionKey,
  conditionSchema,
  type ItemCondition,
  isAttribute,
  isItem,
  isText,
  misfit,
  type Operator,
  operators,
  textCondition,
} from './condition.ts'
export { consolidate } from './consolidate.ts'
export {
  type Apart,
  apartOf,
  type Directive,
  isVaried,
  musts,
  noPreferences,
  orderOf,
  orders,
  type Polarity,
  type Preferences,
  prefers,
  relevance,
  type Sort,
  type Strength,
  variety,
} from './directive.ts'
export {
  type Memory,
  noMemory,
  preferencesOf,
  restingOf,
} from './memory.ts'
export { type Addition, type Operation, operationSchema, type Retraction } from './operation.ts'
export {
  endDirectives,
  ensureFeed,
  type FeedKey,
  markUndone,
  type NewTurn,
  readChanges,
  readFeeds,
  readLastTurn,
  readMemory,
  readTurn,
  readTurns,
  readUndoable,
  type TurnRow,
  takeTurn,
  writeDirectives,
  writeTurn,
} from './queries.ts'
export { meets, obeys } from './satisfies.ts'
