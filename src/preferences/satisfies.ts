import { type AttributeValue, type Item, mentions, type Schema, textsIn } from '../catalog/index.ts'
import {
  type AttributeCondition,
  type Condition,
  isItem,
  isText,
  type Operator,
} from './condition.ts'
import type { Directive } from './directive.ts'
import { endOf, placeOf } from './place.ts'

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
  const [low, high] = [condition.value].flat()
  const { operator } = condition
  // A day is whole: up to it is to its end, and after it is from the next.
  const isToEnd = operator === '<=' || operator === '>'
  return compares(placeOf(value, attribute), operator, [
    isToEnd ? endOf(low, attribute) : placeOf(low, attribute),
    endOf(high, attribute),
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
  textsIn(item).some((part) => mentions(part, text))

const hasTag = (tags: readonly string[], { operator, value }: AttributeCondition) =>
  operator === 'contains'
    ? tags.includes(String(value))
    : operator === 'in' && (value as unknown[]).some((one) => tags.includes(String(one)))

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
