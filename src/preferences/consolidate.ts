import type { Schema } from '../catalog/index.ts'
import { conditionKey } from './condition.ts'
import { ends, isRetracted } from './conflict.ts'
import type { Directive, Preferences } from './directive.ts'
import type { Addition, Operation } from './operation.ts'

/** What a turn did to the preferences, and what is in force after it. */
export interface Consolidation {
  preferences: Preferences
  made: Directive[]
  /** The ids of the directives that were in force before and no longer are. */
  ended: string[]
  /** In force and asked for by this turn: made by it, or already there. */
  understood: Directive[]
  /** The quotes of retractions that found nothing in force to end. */
  idle: string[]
  changed: boolean
}

/**
 * RecBot's dynamic memory consolidation in plain code: *preservation* (what is asked again stays as it is),
 * *integration* (what is compatible is added) and *resolution* (in a conflict the newest wins).
 */
export const consolidate = (
  before: Preferences,
  operations: readonly Operation[],
  schema: Schema,
  newId: () => string,
): Consolidation => {
  let directives = before.directives
  let sort = before.sort
  const understood = new Set<string>()
  const idle = new Set<string>()
  const effective = new Set<string>()
  for (const operation of operations) {
    if (operation.op === 'clear') {
      directives = []
      sort = null
    } else if (operation.op === 'sort') {
      sort = { attribute: operation.attribute, direction: operation.direction }
    } else if (operation.op === 'retract') {
      const isMeant = (d: Directive) => isRetracted(d, operation)
      // "X instead of Y": what is asked for may have ended it already.
      const finds = [...before.directives, ...directives].some(isMeant)
      ;(finds ? effective : idle).add(operation.quote)
      directives = directives.filter((d) => !isMeant(d))
    } else {
      const same = directives.find((d) => isPreserved(d, operation))
      if (!same) {
        const made = directiveOf(operation, newId())
        const fresh = (d: Directive) => understood.has(d.id)
        directives = directives.filter(
          // "only X and Y" asks for both in one breath: they do not end each other.
          (d) => !ends(d, fresh(d) ? { ...operation, exclusive: false } : operation, schema),
        )
        directives = [...directives, made]
      }
      understood.add(same?.id ?? directives.at(-1)!.id)
    }
  }
  const known = new Set(before.directives.map(({ id }) => id))
  const kept = new Set(directives.map(({ id }) => id))
  const made = directives.filter(({ id }) => !known.has(id))
  const ended = before.directives.map(({ id }) => id).filter((id) => !kept.has(id))
  const sorted =
    sort?.attribute !== before.sort?.attribute || sort?.direction !== before.sort?.direction
  return {
    preferences: { directives, sort },
    made,
    ended,
    understood: directives.filter(({ id }) => understood.has(id)),
    // A quote may name a value of several attributes: it found something if any of them was in force.
    idle: [...idle].filter((quote) => !effective.has(quote)),
    changed: sorted || made.length > 0 || ended.length > 0,
  }
}

/** Asked again, or asked for more softly than it already holds ("a bit more X" under "only X"): it stays. */
const isPreserved = (old: Directive, added: Addition) =>
  old.polarity === added.polarity &&
  conditionKey(old.condition) === conditionKey(added.condition) &&
  old.expiresAt === added.expiresAt &&
  (old.strength === 'must' || (added.strength === 'prefer' && old.weight === added.weight))

const directiveOf = (
  { polarity, strength, condition, weight, quote, expiresAt }: Addition,
  id: string,
): Directive => ({ id, polarity, strength, condition, weight, quote, expiresAt })
