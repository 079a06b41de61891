import type { Addition, Directive, Operation } from '../../preferences/index.ts'
import { type Joining, joinAlternative } from './alternatives.ts'

/** A directive in force, as far as a command can go on from it. */
export type Standing = Pick<Directive, 'polarity' | 'strength' | 'condition' | 'expiresAt'>

/** "or the 80s": what a command begins with, joined to the newest must in force that it is an alternative to. */
export const joinedToStanding = (
  operation: Operation,
  inForce: readonly Standing[],
  joining: Joining,
): Operation | undefined => {
  for (const standing of inForce.toReversed()) {
    const operations: Operation[] = [again(standing, operation.quote)]
    if (joinAlternative(operations, operation, 'or', joining)) return operations[0]
  }
  return undefined
}

/** "except the comedies": what was avoided last, if that is what was said last, as asked for anew. */
export const avoidedLast = (inForce: readonly Standing[], quote: string): Addition | undefined => {
  const last = inForce.at(-1)
  return last?.polarity === 'avoid' ? again(last, quote) : undefined
}

const again = (
  { polarity, strength, condition, expiresAt }: Standing,
  quote: string,
): Addition => ({
  op: 'add',
  polarity,
  strength,
  condition,
  weight: 1,
  exclusive: false,
  expiresAt,
  quote,
})
