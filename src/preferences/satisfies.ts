import { type AttributeValue, type Item, mentions, type Schema } from '../catalog/index.ts'
import {
  type AttributeCondition,
  type Condition,
  isItem,
  isText,
  type Operator,
} from './condition.ts'
import type { Directive } from './directive.ts'

/**
 * Whether an item meets a condition and no exemption from it, told from the item itself. An item that lacks the
 * attribute meets none; on an ordered category a value outside the order is never less or more than another. Likeness
 * to an item is only certain of that item itself.
 */
export const meets = (item: Item, condition: Condition, schema: Schema): boolean =>
  meetsPlainly(item, condition, schema) &&
  !condition.except?.some((exempt) => meets(item, exempt, schema))

const meetsPlainly = (item: Item, condition: Condition, schema: Schema): boolean => {
  if (isText(condition)) return mentionsText(item, condition.text)
  if (isItem(condition)) return item.id === condition.like
  const attribute = schema.get(condition.attribute)
  // An attribute may be called "constructor", which every object inherits.
  const has = Object.hasOwn(item.attributes, condition.attribute)
  const value = has ? item.attributes[condition.attribute] : undefined
  if (!attribute || value === undefined) return false
  if (attribute.kind === 'tags') return hasTag(value as string[], condition)
  if (condition.operator === 'eq') return isSame(value, condition.value, attribute.kind)
  if (condition.operator === 'in') return (condition.value as AttributeValue[]).includes(value)
  const rank = ranker(attribute.kind, attribute.order)
  const [low, high] = [condition.value].flat() as [AttributeValue, AttributeValue?]
  const { operator } = condition
  // A day is whole: up to it is to its end, and after it is from the next.
  const isToEnd = operator === '<=' || operator === '>'
  return compares(rank(value), operator, [
    isToEnd ? endOf(rank(low), low, attribute.kind) : rank(low),
    high === undefined ? Number.NaN : endOf(rank(high), high, attribute.kind),
  ])
}

/** Whether a page may show the item under a must: a positive must is met, a negative one is not. */
export const obeys = (
  item: Item,
  { polarity, condition }: Pick<Directive, 'polarity' | 'condition'>,
  schema: Schema,
): boolean => meets(item, condition, schema) === (polarity === 'want')

/** A date may be spelled in several ways. */
const isSame = (a: unknown, b: unknown, kind: string) =>
  kind === 'date' ? Date.parse(String(a)) === Date.parse(String(b)) : a === b

const mentionsText = (item: Item, text: string) =>
  [item.title, item.text, ...Object.values(item.attributes).flat()].some(
    (part) => typeof part === 'string' && mentions(part, text),
  )

const hasTag = (tags: readonly string[], { operator, value }: AttributeCondition) =>
  operator === 'contains'
    ? tags.includes(String(value))
    : operator === 'in' && (value as unknown[]).some((one) => tags.includes(String(one)))

/** Turns a value into a number whose order is the attribute's; NaN, which compares with nothing, when it has none. */
const ranker =
  (kind: string, order: readonly string[] | undefined) =>
  (value: unknown): number => {
    if (order) {
      const at = order.indexOf(String(value))
      return at < 0 ? Number.NaN : at
    }
    return kind === 'date' ? Date.parse(String(value)) : Number(value)
  }

const dayMs = 86_400_000

/** The last moment of a day that is given without a time; other values are as they are. */
const endOf = (rank: number, value: unknown, kind: string): number =>
  kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value)) ? rank + dayMs - 1 : rank

const compares = (
  value: number,
  operator: Operator,
  [low = Number.NaN, high = Number.NaN]: number[],
) => {
  switch (operator) {
    case '<':
      return value < low
    case '<=':
      return value <= low
    case '>':
      return value > low
    case '>=':
      return value >= low
    case 'between':
      return value >= low && value <= high
    default:
      return false
  }
}
