import type { Schema } from '../catalog/index.ts'
import { type AttributeCondition, conditionKey, isText } from './condition.ts'
import type { Directive } from './directive.ts'
import type { Addition, Retraction } from './operation.ts'

/**
 * Whether a directive in force ends when a new one is added (RecBot's *resolution*: the newest wins).
 *
 * - The same condition asked the other way, or again: the new one replaces it.
 * - "only" and "instead": other wants on the attribute end.
 * - A number, date or ordered category: a new bound replaces the old one on its side.
 * - A category has one value, so a new must replaces the old must.
 * - A want of one value ends an avoid that names it, and an avoid ends a want of it.
 */
export const ends = (old: Directive, added: Addition, schema: Schema): boolean => {
  const [a, b] = [old.condition, added.condition]
  if (conditionKey(a) === conditionKey(b)) return true
  if (isText(a) || isText(b) || a.attribute !== b.attribute) return false
  if (added.exclusive && old.polarity === 'want') return true
  if (isBound(a) && isBound(b)) return clashes(boundOf(old.polarity, a), boundOf(added.polarity, b))
  if (old.polarity !== added.polarity) return covers(b, a)
  const single = schema.get(a.attribute)?.kind !== 'tags'
  const bothMusts = old.strength === 'must' && added.strength === 'must'
  return single && bothMusts && added.polarity === 'want' && !isBound(a) && !isBound(b)
}

/** Whether a directive is what a retraction speaks of. */
export const isRetracted = (
  old: Directive,
  { id, attribute, value, text, polarity }: Retraction,
): boolean => {
  if (id !== undefined) return old.id === id
  if (polarity && old.polarity !== polarity) return false
  if (isText(old.condition)) return text !== undefined && old.condition.text === text
  if (attribute === undefined || old.condition.attribute !== attribute) return false
  return value === undefined || [old.condition.value].flat().includes(value)
}

const isBound = ({ operator }: AttributeCondition) =>
  operator !== 'eq' && operator !== 'in' && operator !== 'contains'

type Side = 'low' | 'high' | 'both'

/** Which side a condition closes: wanting at most N and avoiding more than N both close the high side. */
const boundOf = (polarity: Directive['polarity'], { operator }: AttributeCondition): Side => {
  if (operator === 'between') return 'both'
  const high = operator.startsWith('<')
  return high === (polarity === 'want') ? 'high' : 'low'
}

const clashes = (old: Side, added: Side) => old === added || old === 'both' || added === 'both'

/** Whether every value that the old condition names is named by the new one. */
const covers = (added: AttributeCondition, old: AttributeCondition) => {
  const named = [added.value].flat()
  return [old.value].flat().every((value) => named.includes(value))
}
