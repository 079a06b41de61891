import type { Condition } from './condition.ts'
import type { Remembered } from './memory.ts'
import type { Addition } from './operation.ts'

/** A must asked for, unless it is changed. */
export const addition = (condition: Condition, changes: Partial<Addition> = {}): Addition => ({
  op: 'add',
  polarity: 'want',
  strength: 'must',
  condition,
  weight: 1,
  exclusive: false,
  expiresAt: null,
  quote: 'q',
  ...changes,
})

/** A must in force of this id, unless it is changed. */
export const remembered = (id: string, changes: Partial<Remembered> = {}): Remembered => ({
  id,
  polarity: 'want',
  strength: 'must',
  condition: { text: id },
  weight: 1,
  quote: id,
  expiresAt: null,
  restsWhile: [],
  restsUntil: null,
  ...changes,
})
