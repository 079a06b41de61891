import type { Attribute, Schema } from '../catalog/index.ts'
import type { AttributeCondition, Operator } from '../preferences/index.ts'
import type { Comparison, Grammar, Measure } from './grammar/index.ts'
import type { Quantity } from './quantity.ts'

/** How far "around" reaches: 15 % either way; two years for a year. */
const aroundShare = 0.15
const aroundYears = 2

/** The attribute that a measure speaks of: the first in the schema's order with a fitting unit. */
export const attributeFor = (
  measure: Measure,
  schema: Schema,
  grammar: Grammar,
  currency?: string,
): Attribute | undefined => {
  const fits = ({ kind, unit = '' }: Attribute) => {
    if (measure === 'time') return kind === 'date' || grammar.years.includes(unit.toLowerCase())
    if (kind !== 'number') return false
    if (measure === 'duration') return grammar.durations[unit.toLowerCase()] !== undefined
    return currency ? unit === currency : isCurrency(unit)
  }
  return [...schema.values()].find(fits)
}

const currencies = new Set(Intl.supportedValuesOf('currency'))
const isCurrency = (unit: string) => currencies.has(unit)

/** A quantity under a comparison as a condition on an attribute; or why it cannot be one. */
export const conditionOf = (
  quantity: Quantity,
  comparison: Pick<Comparison, 'operator' | 'measure'> | undefined,
  schema: Schema,
  grammar: Grammar,
  named?: Attribute,
): AttributeCondition | string => {
  const resolved = resolve(quantity, comparison, schema, grammar, named)
  if (typeof resolved === 'string') return resolved
  const { attribute, low, high } = resolved
  const operator = comparison?.operator
  if (attribute.kind === 'date') return onDates(attribute.name, low, high, operator)
  const point = low === high
  if (operator === 'around' || (operator === undefined && point && quantity.measure !== 'years')) {
    const reach = quantity.measure === 'years' ? aroundYears : Math.round(low * aroundShare)
    const band: [number, number] = [low - reach, high + reach]
    // A bare "4" of something counted in small numbers means exactly that.
    if (reach === 0) return { attribute: attribute.name, operator: 'eq', value: low }
    return { attribute: attribute.name, operator: 'between', value: band }
  }
  if (operator === undefined)
    return point
      ? { attribute: attribute.name, operator: 'eq', value: low }
      : { attribute: attribute.name, operator: 'between', value: [low, high] }
  return { attribute: attribute.name, operator, value: edge(operator, low, high) }
}

/** "between 90 and 110 minutes": both ends on the same attribute. */
export const rangeOf = (low: AttributeCondition, high: AttributeCondition): AttributeCondition => {
  const ends = [low.value, high.value].flat() as (number | string)[]
  const [first, last] = ends
    .toSorted((a, b) => (a < b ? -1 : 1))
    .filter((_, i, all) => i === 0 || i === all.length - 1)
  return { attribute: low.attribute, operator: 'between', value: [first!, last!] }
}

/** Before a period is before its first year, after it is after its last. */
const edge = (operator: Operator, low: number, high: number) =>
  operator === '<' || operator === '>=' ? low : high

interface Resolved {
  attribute: Attribute
  low: number
  high: number
}

const resolve = (
  quantity: Quantity,
  comparison: Pick<Comparison, 'measure'> | undefined,
  schema: Schema,
  grammar: Grammar,
  named: Attribute | undefined,
): Resolved | string => {
  const missing = (what: string) => `the catalogue has no attribute ${what}`
  switch (quantity.measure) {
    case 'duration': {
      const attribute = attributeFor('duration', schema, grammar)
      if (!attribute) return missing('that counts time')
      const value = round(quantity.minutes / grammar.durations[attribute.unit!.toLowerCase()]!)
      return { attribute, low: value, high: value }
    }
    case 'money': {
      const attribute = attributeFor('money', schema, grammar, quantity.currency)
      if (!attribute) return missing(`in ${quantity.currency}`)
      return { attribute, low: quantity.amount, high: quantity.amount }
    }
    case 'years': {
      const isOther =
        named && attributeFor('time', new Map([[named.name, named]]), grammar) === undefined
      const attribute =
        isOther && named.kind === 'number' ? named : attributeFor('time', schema, grammar)
      if (!attribute) return missing('that tells a year')
      return { attribute, low: quantity.from, high: quantity.to }
    }
    case 'bare': {
      // A bare number counts what its comparison implies, else money: "under 50" in a shop.
      const attribute =
        named ??
        ofUnit(quantity.unit, schema) ??
        (comparison && attributeFor(comparison.measure ?? 'money', schema, grammar))
      if (!attribute) return 'it is not clear what this number counts: add a unit'
      return { attribute, low: quantity.number, high: quantity.number }
    }
  }
}

/** "4 stars": the attribute whose unit is that word. */
const ofUnit = (stem: string | undefined, schema: Schema) =>
  stem === undefined
    ? undefined
    : [...schema.values()].find(
        ({ unit }) => stem.length > 2 && unit?.toLowerCase().startsWith(stem),
      )

const round = (value: number) => Math.round(value * 100) / 100

const onDates = (
  attribute: string,
  low: number,
  high: number,
  operator?: Comparison['operator'],
): AttributeCondition => {
  const start = (year: number) => `${String(year).padStart(4, '0')}-01-01`
  switch (operator) {
    case '<':
      return { attribute, operator: '<', value: start(low) }
    case '<=':
      return { attribute, operator: '<', value: start(high + 1) }
    case '>':
      return { attribute, operator: '>=', value: start(high + 1) }
    case '>=':
      return { attribute, operator: '>=', value: start(low) }
    default: {
      const reach = operator === 'around' ? aroundYears : 0
      return {
        attribute,
        operator: 'between',
        value: [start(low - reach), `${String(high + reach).padStart(4, '0')}-12-31T23:59:59.999Z`],
      }
    }
  }
}
