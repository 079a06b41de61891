import {
  type Attribute,
  type CatalogueView,
  fold,
  type Item,
  titleOf,
} from '../../catalog/index.ts'
import {
  type AttributeCondition,
  type Condition,
  misfit,
  type Operator,
} from '../../preferences/index.ts'
import type { AnswerSubject } from './answer.ts'
import { meantValue, outOfReach } from './value.ts'

/** What a condition is checked against. */
export interface ConditionGround {
  view: CatalogueView
  /** The items of the page being shown. */
  shown: readonly Item[]
}

/** A condition, and what of it had to be left out. */
export interface CheckedCondition {
  condition: Condition
  leftOut: string[]
}

/** What a model's operation or exception is about, as the catalogue bears it out; or why it is about nothing. */
export const conditionOf = (
  subject: AnswerSubject,
  ground: ConditionGround,
): CheckedCondition | string => {
  if (subject.item !== null) {
    const item = itemAt(subject.item, ground)
    return item ? { condition: { like: item.id }, leftOut: [] } : 'the page has no such item'
  }
  if (subject.attribute !== null) return onAttribute(subject, subject.attribute, ground)
  const text = subject.text?.trim()
  return text ? { condition: { text }, leftOut: [] } : 'it is not clear what is meant'
}

/** The item at a place of the page, from 1. */
export const itemAt = (place: number, { shown }: Pick<ConditionGround, 'shown'>) => shown[place - 1]

/** The attribute that a model names, by its name or title. */
export const attributeNamed = (
  name: string,
  { schema }: Pick<CatalogueView, 'schema'>,
): Attribute | undefined =>
  schema.get(name) ??
  [...schema.values()].find((one) => [one.name, titleOf(one)].some((n) => fold(n) === fold(name)))

const onAttribute = (
  { operator: asked, values: written }: AnswerSubject,
  name: string,
  { view }: ConditionGround,
): CheckedCondition | string => {
  const attribute = attributeNamed(name, view)
  if (!attribute) return 'the catalogue has no such attribute'
  if (written.length === 0) return `${attribute.name}: it is not clear which`
  const operator = fitting(asked, attribute, written.length)
  const known = written.flatMap((value) => meantValue(value, attribute, operator, view) ?? [])
  // A comparison with only some of what it compares is another one.
  if (known.length === 0 || (operator !== 'in' && known.length < written.length))
    return `${attribute.name} has no value like that`
  const condition = comparing(attribute, operator, known)
  const wrong =
    misfit(condition, attribute) ??
    known.map((value) => outOfReach(attribute, value, view)).find((why) => why !== undefined)
  if (wrong) return wrong
  const isPart = known.length < written.length
  return { condition, leftOut: isPart ? [`${attribute.name} lacks one of these values`] : [] }
}

type Value = string | number | boolean

const comparing = (
  attribute: Attribute,
  operator: Operator,
  values: readonly Value[],
): AttributeCondition => {
  const about = { attribute: attribute.name, operator }
  if (operator === 'between') return { ...about, value: rising(values, attribute) }
  const [first, ...others] = new Set(values)
  if (others.length > 0) return { ...about, value: [first!, ...others] }
  return {
    ...about,
    operator: operator === 'in' ? fitting(null, attribute, 1) : operator,
    value: first!,
  }
}

/** The operator that asks the same of this kind: models mix up "eq", "contains" and "in". */
const fitting = (asked: Operator | null, { kind }: Attribute, count: number): Operator => {
  const isOfValues = asked === null || asked === 'eq' || asked === 'contains' || asked === 'in'
  if (!isOfValues) return asked
  if (kind !== 'tags' && kind !== 'category') return 'eq'
  if (count > 1) return 'in'
  return kind === 'tags' ? 'contains' : 'eq'
}

/** Both ends of a range, the lower one first. */
const rising = (values: readonly Value[], { order }: Attribute): Value[] => {
  const rank = (value: Value) => (order ? order.indexOf(String(value)) : value)
  return values.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
