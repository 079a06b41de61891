export { type Compression, compress } from './compression.ts'
export { coreAttributes, valuesOn } from './core-attributes.ts'
export {
  type BehaviorEvent,
  type EventType,
  eventSchema,
  eventTypes,
  type ReportedEvent,
} from './event.ts'
export { hadBefore, type Taste, tastesOf } from './history.ts'
export { daysSince } from './period.ts'
export {
  readEvents,
  readHistory,
  readHistoryMark,
  readKeyedHistory,
  readRefused,
} from './queries.ts'
export { recordEvents, UnknownItemError } from './record.ts'
export { isReliable, type KeyedEvent } from './reliable.ts'
