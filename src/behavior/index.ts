export { type Compression, compress } from './compression.ts'
export { coreAttributes, valuesOn } from './core-attributes.ts'
export {
  type Approval,
  type BehaviorEvent,
  type EventType,
  eventSchema,
  eventTypes,
  type ReportedEvent,
} from './event.ts'
export { type Taste, tastesOf } from './history.ts'
export { likings } from './likings.ts'
export { daysSince } from './period.ts'
export {
  countReliable,
  countTelling,
  readApproved,
  readEvents,
  readHad,
  readHistory,
  readHistoryMark,
  readKeyedHistory,
  readRefused,
} from './queries.ts'
export { recordEvents, UnknownItemError } from './record.ts'
export { itemReferences } from './references.ts'
export { isReliable, type KeyedEvent, reliableTypes } from './reliable.ts'
