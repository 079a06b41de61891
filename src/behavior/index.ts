export { type BehaviorEvent, eventSchema, eventTypes } from './event.ts'
export { hadBefore, type Taste, tastesOf } from './history.ts'
export { readHistory, readHistoryMark, readRefused } from './queries.ts'
export { recordEvents, UnknownItemError } from './record.ts'
