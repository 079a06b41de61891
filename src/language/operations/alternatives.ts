import { type AttributeCondition, isAttribute, type Operation } from '../../preferences/index.ts'
import type { Link } from '../clauses/scope.ts'

/** What alternatives are joined with: all of what is quoted, and what is known of an attribute. */
export interface Joining {
  quote: string
  /** A long list, such as themes: its values are asked for together. */
  isOfMany: (attribute: string) => boolean
  /** Its values are whole numbers, such as years. */
  isWhole: (attribute: string) => boolean
}

/** "A B and C D" of names asks for both; "comedies and thrillers" for either. */
const isName = (value: unknown) => /^\p{Lu}\S*\s+\p{Lu}/u.test(String(value))

/**
 * "comedies or thrillers": joins a wanted value to the one before it, as one that either meets, quoting both. Gives
 * back whether it was joined. Values of long lists, such as themes, are asked for together unless "or" parts them.
 * Wishes stay apart unless "or" joins them, and avoids always: each counts by itself.
 */
export const joinAlternative = (
  operations: Operation[],
  added: Operation,
  link: Link,
  { quote, isOfMany, isWhole }: Joining,
): boolean => {
  const last = operations.at(-1)
  if (last?.op !== 'add' || added.op !== 'add') return false
  const [a, b] = [last.condition, added.condition]
  if (!isAttribute(a) || !isAttribute(b) || a.attribute !== b.attribute) return false
  const isOpen = ({ polarity, strength }: typeof added) =>
    polarity === 'want' && (strength === 'must' || link === 'or')
  if (!isOpen(last) || !isOpen(added) || last.strength !== added.strength) return false
  const gap = link === 'or' ? between(a, b) : undefined
  if (gap) {
    operations[operations.length - 1] = { ...last, polarity: 'avoid', condition: gap, quote }
    return true
  }
  const either = isWhole(a.attribute) ? eitherSpan(a, b) : eitherValue(a, b, link, isOfMany)
  if (!either) return false
  const exclusive = last.exclusive || added.exclusive
  operations[operations.length - 1] = { ...last, condition: either, exclusive, quote }
  return true
}

const eitherValue = (
  a: AttributeCondition,
  b: AttributeCondition,
  link: Link,
  isOfMany: Joining['isOfMany'],
): AttributeCondition | undefined => {
  const isValue = ({ operator }: AttributeCondition) =>
    operator === 'contains' || operator === 'eq' || operator === 'in'
  if (!isValue(a) || !isValue(b)) return undefined
  if (link !== 'or' && (isOfMany(a.attribute) || (isName(a.value) && isName(b.value))))
    return undefined
  const values = [...new Set([a.value, b.value].flat())]
  return { attribute: a.attribute, operator: 'in', value: values }
}

/** "before 1970 or after 2015": all but what lies between. */
const between = (a: AttributeCondition, b: AttributeCondition): AttributeCondition | undefined => {
  const below = [a, b].find(({ operator }) => operator === '<')
  const above = [a, b].find(({ operator }) => operator === '>' || operator === '>=')
  if (!below || !above || Array.isArray(below.value) || Array.isArray(above.value)) return undefined
  const [low, high] = [below.value, above.value]
  if (typeof low !== typeof high || !(low < high)) return undefined
  // From a day on, what lies before it ends the day before.
  const last = above.operator === '>' ? high : dayBefore(high)
  return last === undefined
    ? undefined
    : { attribute: a.attribute, operator: 'between', value: [low, last] }
}

const dayBefore = (day: unknown): string | undefined =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
    : undefined

/** "the 70s or the 90s": from the first to the last, but for what lies between. */
const eitherSpan = (
  a: AttributeCondition,
  b: AttributeCondition,
): AttributeCondition | undefined => {
  const [one, other] = [spanOf(a), spanOf(b)]
  if (!one || !other || b.except) return undefined
  const [[low, to], [from, high]] = one[0] <= other[0] ? [one, other] : [other, one]
  const { attribute } = a
  const isFilled = (gap: NonNullable<typeof a.except>[number]) => {
    const span = isAttribute(gap) && spanOf(gap)
    return span && other[0] <= span[0] && span[1] <= other[1]
  }
  const except = (a.except ?? []).filter((one) => !isFilled(one))
  const gap = { attribute, operator: 'between' as const, value: [to + 1, from - 1] }
  const gaps = [...except, ...(from > to + 1 ? [gap] : [])]
  return {
    attribute,
    operator: 'between',
    value: [low, Math.max(to, high)],
    ...(gaps.length > 0 && { except: gaps }),
  }
}

const spanOf = ({ operator, value }: AttributeCondition): [number, number] | undefined => {
  const [low, high = low] = [value].flat()
  const isSpan = operator === 'between' || operator === 'eq'
  return isSpan && typeof low === 'number' && typeof high === 'number' ? [low, high] : undefined
}
