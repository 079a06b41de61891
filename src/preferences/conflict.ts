import { type Attribute, type Schema, wordsOf } from '../catalog/index.ts'
import { areApart, type Interval, intervalOf, isOrderly, lies, sidesOf } from './bounds.ts'
import { complementOf } from './complement.ts'
import {
  type AttributeCondition,
  type Condition,
  conditionKey,
  isAttribute,
  isItem,
  isText,
} from './condition.ts'
import type { Directive } from './directive.ts'
import type { Addition, Retraction } from './operation.ts'

/**
 * Whether a remembered directive makes room for a new one (RecBot's *resolution*: the newest wins).
 *
 * - The same condition asked the other way, again, or with other exceptions: the new one replaces it.
 * - A number, date or ordered category: a new bound replaces the old one on its side, and what lies wholly in what is
 *   avoided does not stand beside it. A wish ends a must only where nothing could obey both.
 * - "only" and "instead" on other attributes, and on words: other wants on the attribute, or in words, end.
 * - A category has one value, so a new must replaces the old must.
 * - A want of one value ends an avoid that names it, and an avoid ends a want of it. "X or Y" ends the must of X alone.
 */
export const ends = (old: Directive, added: Addition, schema: Schema): boolean => {
  const [a, b] = [old.condition, added.condition]
  if (plainKey(a) === plainKey(b)) return true
  if (isText(a) && isText(b)) {
    if (old.polarity === 'want' && added.polarity === 'want') return added.exclusive
    return old.polarity !== added.polarity && sameText(a.text, b.text)
  }
  if (!isAttribute(a) || !isAttribute(b) || a.attribute !== b.attribute) return false
  const attribute = schema.get(a.attribute)
  if (attribute && isOrderly(attribute))
    return contradicts({ ...old, condition: a }, { ...added, condition: b }, attribute)
  if (added.exclusive && old.polarity === 'want') return true
  if (old.polarity !== added.polarity) return covers(b, a)
  const musts = old.strength === 'must' && added.strength === 'must'
  const single = attribute?.kind !== 'tags' && added.polarity === 'want'
  return musts && (single || covers(b, a))
}

/** Two conditions with the same plain key say the same, but for what they exempt. */
const plainKey = ({ except: _, ...plain }: Condition) => conditionKey(plain as Condition)

type Said = Pick<Directive, 'polarity' | 'strength'> & { condition: AttributeCondition }

/**
 * On values in an order: a bound ends another on its side, and one on the other side that leaves nothing between them;
 * of what is wanted and what is avoided in the middle, the older ends where all that is wanted is avoided.
 */
const contradicts = (old: Said, added: Said, attribute: Attribute): boolean => {
  const [a, b] = [old, added].map(({ polarity, condition }) => sidesOf(polarity, condition))
  if (a === 'hole' && b === 'hole') return false
  if (a === 'hole' || b === 'hole') {
    const [wanted, avoided] = a === 'hole' ? [added, old] : [old, added]
    return lies(leftBy(wanted, attribute), intervalOf(avoided.condition, attribute))
  }
  const isSameSide = a === b || a === 'both' || b === 'both'
  const isSofter = old.strength === 'must' && added.strength === 'prefer'
  return (isSameSide && !isSofter) || areApart(leftBy(old, attribute), leftBy(added, attribute))
}

/** What a wanted condition, or a one-sided one that is avoided, leaves of an attribute's values. */
const leftBy = ({ polarity, condition }: Said, attribute: Attribute): Interval => {
  const left = polarity === 'want' ? condition : complementOf(condition)[0]
  return intervalOf(left ?? condition, attribute)
}

/** Whether a directive is what a retraction speaks of. */
export const isRetracted = (
  old: Directive,
  { id, attribute, value, text, like, polarity }: Retraction,
): boolean => {
  if (id !== undefined) return old.id === id
  if (polarity && old.polarity !== polarity) return false
  if (isText(old.condition)) return text !== undefined && sameText(old.condition.text, text)
  if (isItem(old.condition)) return like !== undefined && old.condition.like === like
  if (attribute === undefined || old.condition.attribute !== attribute) return false
  return value === undefined || [old.condition.value].flat().includes(value)
}

/** One text says all that the other says: "the gory ones" takes back "gory". */
const sameText = (a: string, b: string): boolean => {
  const [first, second] = [a, b].map((text) => wordsOf(text).map(({ stem }) => stem))
  const [few, many] = first!.length <= second!.length ? [first!, second!] : [second!, first!]
  return few.length > 0 && few.every((stem) => many.includes(stem))
}

/** Whether every value that the old condition names is named by the new one. */
const covers = (added: AttributeCondition, old: AttributeCondition) => {
  const named = [added.value].flat()
  return [old.value].flat().every((value) => named.includes(value))
}
