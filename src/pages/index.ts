export { type Cursor, readCursor, writeCursor } from './cursor.ts'
export { appendToSnapshot, readLatestSnapshot, readSnapshot, writeSnapshot } from './queries.ts'
export { asksTheSame, type Basis, isCurrent, type RankedItem, type Snapshot } from './snapshot.ts'
