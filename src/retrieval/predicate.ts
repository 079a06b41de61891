import type { Schema } from '../catalog/index.ts'
import {
  type AttributeCondition,
  type Condition,
  type Directive,
  isItem,
  isText,
  misfit,
} from '../preferences/index.ts'

type Scalar = string | number | boolean

/** The comparisons that are left when the schema has been applied. */
export type Comparison = '<' | '<=' | '>' | '>='

/**
 * What every item must be, with the schema already applied, so that it can be kept as JSON and compiled later.
 *
 * - `equals`: the attribute's one value is among `anyOf`; `holds`: one of its tags is.
 * - `compares`: a number with a number, a date with a date in the catalogue's spelling.
 * - `mentions`: the words of `text` stand side by side in the item's title, text or values.
 *
 * An item that lacks the attribute is in none of them, and so in the `not` of each.
 */
export type Predicate =
  | { op: 'and'; of: readonly Predicate[] }
  | { op: 'not'; of: Predicate }
  | { op: 'equals'; attribute: string; anyOf: readonly Scalar[] }
  | { op: 'holds'; attribute: string; anyOf: readonly string[] }
  | { op: 'compares'; attribute: string; operator: Comparison; value: number | string }
  | { op: 'mentions'; text: string }
  | { op: 'id'; anyOf: readonly string[] }

const everything: Predicate = { op: 'and', of: [] }
const nothing: Predicate = { op: 'not', of: everything }

/**
 * The predicate of the musts: an item is in it when it obeys each of them. A condition on an attribute that the
 * schema no longer has, or has as another kind, is met by nothing.
 */
export const predicateOf = (
  musts: readonly Pick<Directive, 'polarity' | 'condition'>[],
  schema: Schema,
): Predicate => ({
  op: 'and',
  of: musts.map(({ polarity, condition }) => {
    const met = conditionPredicate(condition, schema)
    return polarity === 'want' ? met : { op: 'not', of: met }
  }),
})

/** The predicate without the items of these ids. */
export const excluding = (predicate: Predicate, ids: readonly string[]): Predicate =>
  ids.length === 0
    ? predicate
    : { op: 'and', of: [predicate, { op: 'not', of: { op: 'id', anyOf: ids } }] }

/** The items that meet one condition, and none of its exemptions. */
export const conditionPredicate = (condition: Condition, schema: Schema): Predicate => {
  const met = plainPredicate(condition, schema)
  if (!condition.except) return met
  const exempt = condition.except.map(
    (one): Predicate => ({
      op: 'not',
      of: plainPredicate(one, schema),
    }),
  )
  return { op: 'and', of: [met, ...exempt] }
}

const plainPredicate = (condition: Condition, schema: Schema): Predicate => {
  if (isText(condition)) return { op: 'mentions', text: condition.text }
  if (isItem(condition)) return { op: 'id', anyOf: [condition.like] }
  const definition = schema.get(condition.attribute)
  if (!definition || misfit(condition, definition)) return nothing
  const { attribute, operator } = condition
  const values = [condition.value].flat()
  if (definition.kind === 'tags') return { op: 'holds', attribute, anyOf: values.map(String) }
  const comparable = definition.kind === 'date' ? dateText : Number
  if (operator === 'eq' || operator === 'in') {
    const anyOf = definition.kind === 'date' ? values.map(dateText) : values
    return { op: 'equals', attribute, anyOf }
  }
  if (definition.order) return orderedPredicate(condition, definition.order)
  return bounds(operator, values, (comparison, value) => ({
    op: 'compares',
    attribute,
    ...(definition.kind === 'date'
      ? dateBound(comparison, value)
      : { operator: comparison, value: comparable(value) }),
  }))
}

/** A bound on an ordered category names the values inside it: the order is the schema's, not the database's. */
const orderedPredicate = (
  { attribute, operator, value }: AttributeCondition,
  order: readonly string[],
): Predicate => {
  const places = [value].flat().map((one) => order.indexOf(String(one)))
  return bounds(operator, places, (comparison, place) => ({
    op: 'equals',
    attribute,
    anyOf: order.filter((_, at) => isWithin[comparison](at, place)),
  }))
}

const isWithin: Record<Comparison, (at: number, place: number) => boolean> = {
  '<': (at, place) => at < place,
  '<=': (at, place) => at <= place,
  '>': (at, place) => at > place,
  '>=': (at, place) => at >= place,
}

const bounds = <T>(
  operator: AttributeCondition['operator'],
  values: readonly T[],
  compare: (comparison: Comparison, value: T) => Predicate,
): Predicate => {
  const [low, high] = values as [T, T]
  if (operator === 'between') return { op: 'and', of: [compare('>=', low), compare('<=', high)] }
  return compare(operator as Comparison, low)
}

const dayMs = 86_400_000

/** A day is whole: up to it is to its end, and after it is from the next. */
const dateBound = (
  operator: Comparison,
  value: Scalar,
): { operator: Comparison; value: string } => {
  const isToEnd = operator === '<=' || operator === '>'
  if (!isToEnd || !/^\d{4}-\d\d-\d\d$/.test(String(value)))
    return { operator, value: dateText(value) }
  const next = dateText(new Date(Date.parse(String(value)) + dayMs).toISOString())
  return { operator: operator === '<=' ? '<' : '>=', value: next }
}

/** A date in the one spelling in which stored dates sort as text. */
const dateText = (value: Scalar): string => {
  const text = new Date(String(value)).toISOString().replace('T00:00:00.000Z', '')
  // Years of more than four digits are written with a sign and would sort wrongly: put them past either end.
  if (text.startsWith('+')) return '~'
  return text.startsWith('-') ? '' : text
}
