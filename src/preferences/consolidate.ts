import { isDeepStrictEqual } from 'node:util'
import type { Schema } from '../catalog/index.ts'
import { type Change, changeOf } from './change.ts'
import { conditionKey } from './condition.ts'
import { ends, isRetracted } from './conflict.ts'
import { type Directive, relevance } from './directive.ts'
import { directiveOf, isResting, type Memory, type Remembered, settled } from './memory.ts'
import type { Addition, Operation } from './operation.ts'

/** What a turn did to what is remembered. */
export interface Consolidation extends Change {
  memory: Memory
  /** Remembered and asked for by this turn: made by it, or already there. */
  understood: Directive[]
  /** The quotes of retractions that found nothing remembered to end. */
  idle: string[]
  /** Another order is asked for than before. */
  sorted: boolean
  changed: boolean
}

/**
 * RecBot's dynamic memory consolidation in plain code: *preservation* (what is asked again stays as it is),
 * *integration* (what is compatible is added) and *resolution* (in a conflict the newest wins; what outlasts it rests
 * for that long).
 */
export const consolidate = (
  before: Memory,
  operations: readonly Operation[],
  schema: Schema,
  newId: () => string,
): Consolidation => {
  let { remembered, sort } = before
  const understood = new Set<string>()
  const idle = new Set<string>()
  const effective = new Set<string>()
  for (const operation of operations) {
    if (operation.op === 'clear') {
      remembered = []
      sort = null
    } else if (operation.op === 'sort') {
      const { attribute, direction, apart } = operation
      sort = attribute === relevance ? null : { attribute, direction, ...(apart && { apart }) }
    } else if (operation.op === 'retract') {
      const isMeant = (d: Directive) => isRetracted(d, operation)
      // "X instead of Y": what is asked for may have ended it already.
      const finds = [...before.remembered, ...remembered].some(isMeant)
      ;(finds ? effective : idle).add(operation.quote)
      remembered = withoutThese(remembered, isMeant, operation.until ?? null)
    } else {
      const same = remembered.find((d) => !isResting(d) && isPreserved(d, operation))
      // "only X and Y" asks for both in one breath: they do not end each other.
      const isFresh = (d: Directive) => understood.has(d.id)
      const isEnded = (d: Directive) =>
        ends(d, isFresh(d) ? { ...operation, exclusive: false } : operation, schema)
      if (!same) remembered = withAdded(remembered, directiveFrom(operation, newId()), isEnded)
      understood.add(same?.id ?? remembered.at(-1)!.id)
    }
  }
  const change = changeOf(before.remembered, remembered)
  const sorted = !isDeepStrictEqual(sort, before.sort)
  return {
    ...change,
    memory: { remembered, sort },
    understood: remembered.filter(({ id }) => understood.has(id)).map(directiveOf),
    // A quote may name a value of several attributes: it found something if any of them was remembered.
    idle: [...idle].filter((quote) => !effective.has(quote)),
    sorted,
    changed: sorted || change.made.length > 0 || change.ended.length > 0,
  }
}

/** Asked again, or asked for more softly than it already holds ("a bit more X" under "only X"), and no longer: it stays. */
const isPreserved = (old: Directive, added: Addition) =>
  old.polarity === added.polarity &&
  conditionKey(old.condition) === conditionKey(added.condition) &&
  lastsAsLong(old, added) &&
  (old.strength === 'must' || (added.strength === 'prefer' && old.weight === added.weight))

const lastsAsLong = (one: Expiring, { expiresAt }: Expiring) =>
  one.expiresAt === null || (expiresAt !== null && one.expiresAt >= expiresAt)

type Expiring = Pick<Directive, 'expiresAt'>

/** What is taken back ends, or rests where it would outlast that. */
const withoutThese = (
  remembered: readonly Remembered[],
  isMeant: (d: Directive) => boolean,
  until: string | null,
): Remembered[] => {
  const left = remembered.flatMap((d) => {
    if (!isMeant(d)) return [d]
    if (until === null || lastsAsLong({ expiresAt: until }, d)) return []
    return [{ ...d, restsUntil: until > (d.restsUntil ?? '') ? until : d.restsUntil }]
  })
  return settled(left)
}

/** What contradicts the new directive ends, or rests where it would outlast it. */
const withAdded = (
  remembered: readonly Remembered[],
  made: Directive,
  isEnded: (d: Directive) => boolean,
): Remembered[] => {
  const left = remembered.flatMap((d) => {
    if (!isEnded(d)) return [d]
    return lastsAsLong(made, d) ? [] : [{ ...d, restsWhile: [...d.restsWhile, made.id] }]
  })
  return settled([...left, { ...made, restsWhile: [], restsUntil: null }])
}

const directiveFrom = (
  { polarity, strength, condition, weight, quote, expiresAt }: Addition,
  id: string,
): Directive => ({ id, polarity, strength, condition, weight, quote, expiresAt })
