import {
  type Attribute,
  type CatalogueView,
  isCurrency,
  type Schema,
  titleOf,
  wordsOf,
} from '../../catalog/index.ts'
import type { AttributeCondition, Operator } from '../../preferences/index.ts'
import { type Comparison, type Grammar, isRatingName, type Measure } from '../grammar/index.ts'
import { percent, type Quantity } from './quantity.ts'
import { type Unit, unitNamed, unitOf } from './units.ts'

/** How far "around" reaches: 15 % either way; two years for a year. */
const aroundShare = 0.15
const aroundYears = 2

/** What quantities are resolved against. */
export interface MeasureGround {
  view: Pick<CatalogueView, 'schema' | 'ranges'>
  grammar: Grammar
}

/**
 * The attribute that a measure speaks of: of those with a fitting unit the first in the schema's order, and before
 * it one whose items have such a value.
 */
export const attributeFor = (
  measure: Measure,
  { view, grammar }: MeasureGround,
  { currency, value }: { currency?: string; value?: number } = {},
): Attribute | undefined => {
  const fitting = [...view.schema.values()].filter(
    (attribute) =>
      isMeasure(attribute, measure, grammar) && (!currency || attribute.unit === currency),
  )
  return (
    (value === undefined ? undefined : fitting.find((one) => contains(view, one, value))) ??
    fitting[0]
  )
}

const isMeasure = (attribute: Attribute, measure: Measure, grammar: Grammar): boolean => {
  const { kind, unit = '' } = attribute
  if (measure === 'time') return isTime(attribute, { grammar })
  if (kind !== 'number') return false
  if (measure === 'duration') return grammar.durations[unit.toLowerCase()] !== undefined
  if (measure === 'money') return isCurrency(unit)
  return [unit, attribute.name, titleOf(attribute)].some((name) => isRatingName(grammar, name))
}

/** Whether an attribute tells a day or a year. */
export const isTime = (
  { kind, unit = '' }: Attribute,
  { grammar }: Pick<MeasureGround, 'grammar'>,
): boolean => kind === 'date' || (kind === 'number' && grammar.years.includes(unit.toLowerCase()))

/** Whether items have values on both sides of this number, as far as is known. */
export const contains = (
  { ranges }: MeasureGround['view'],
  { name, kind }: Attribute,
  value: number,
) => {
  const range = ranges.get(name)
  if (!range) return false
  const ends = [range[0], range[5]].map((end) =>
    kind === 'date' ? new Date(String(end)).getUTCFullYear() : Number(end),
  )
  // A year or a price a little beyond what is there is still one.
  const slack = kind === 'date' ? 20 : 0.25 * (ends[1]! - ends[0]!)
  return value >= ends[0]! - slack && value <= ends[1]! + slack
}

/** A quantity under a comparison as a condition on an attribute; or why it cannot be one. */
export const conditionOf = (
  quantity: Quantity,
  comparison: Pick<Comparison, 'operator' | 'measure'> | undefined,
  ground: MeasureGround,
  named?: Attribute,
): AttributeCondition | string => {
  const resolved = resolve(quantity, comparison, ground, named)
  if (typeof resolved === 'string') return resolved
  const { attribute, low, high } = resolved
  // "90% positive" is good enough from there on.
  const isLeast = high === Infinity || (quantity.measure === 'bare' && quantity.unit === percent)
  const operator = comparison?.operator ?? (isLeast ? '>=' : undefined)
  if (attribute.kind === 'date') return onDates(attribute.name, low, high, operator)
  const point = low === high
  if (operator === 'around' || (operator === undefined && point && isVague(quantity))) {
    const [below, above] =
      quantity.measure === 'years'
        ? [low - aroundYears, high + aroundYears]
        : [Math.round(low * (1 - aroundShare)), Math.round(high * (1 + aroundShare))]
    // A bare "4" of something counted in small numbers means exactly that.
    if (below === above || (operator === undefined && low < 10))
      return { attribute: attribute.name, operator: 'eq', value: low }
    return { attribute: attribute.name, operator: 'between', value: [below, above] }
  }
  if (operator === undefined)
    return point
      ? { attribute: attribute.name, operator: 'eq', value: low }
      : { attribute: attribute.name, operator: 'between', value: [low, high] }
  return { attribute: attribute.name, operator, value: edge(operator, low, high) }
}

/** A length or price without a comparison is about that much; a year is that year. */
const isVague = ({ measure }: Quantity) => measure !== 'years'

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
  ground: MeasureGround,
  named: Attribute | undefined,
): Resolved | string => {
  const missing = (what: string) => `the catalogue has no attribute ${what}`
  const { grammar } = ground
  switch (quantity.measure) {
    case 'duration': {
      const attribute = attributeFor('duration', ground, { value: quantity.minutes })
      if (!attribute) return missing('that counts time')
      const value = round(quantity.minutes / grammar.durations[attribute.unit!.toLowerCase()]!)
      return { attribute, low: value, high: value }
    }
    case 'money': {
      const { currency, amount } = quantity
      const isNamed = named?.unit === currency
      const attribute = isNamed ? named : attributeFor('money', ground, { currency, value: amount })
      if (!attribute) return missing(`in ${currency}`)
      return { attribute, low: amount, high: amount }
    }
    case 'years': {
      const attribute = named ?? attributeFor('time', ground, { value: quantity.from })
      if (!attribute) return missing('that tells a year')
      return { attribute, low: quantity.from, high: quantity.to }
    }
    case 'score': {
      const attribute = attributeFor('rating', ground)
      const best = Number(attribute && ground.view.ranges.get(attribute.name)?.[5])
      if (!attribute || !(best > 0)) return missing('that tells how good an item is')
      const value = round(quantity.share * (scales.find((scale) => scale >= best) ?? best))
      return { attribute, low: value, high: value }
    }
    case 'bare': {
      const unit = unitOf(quantity.unit, grammar.language)
      const measured = unit && [...ground.view.schema.values()].find((one) => counts(one, unit))
      if (unit && !named && !measured) return missing('in this unit')
      const attribute =
        named ??
        measured ??
        ofUnit(quantity.unit, ground.view.schema) ??
        (isRatingStem(quantity.unit, grammar) ? attributeFor('rating', ground) : undefined) ??
        (quantity.unit === percent ? undefined : counted(quantity.number, comparison, ground))
      if (!attribute && quantity.unit === percent)
        return resolve(
          { measure: 'score', share: quantity.number / 100 },
          comparison,
          ground,
          named,
        )
      if (!attribute) return unclear
      const isNoDate = isTime(attribute, ground) && ground.view.ranges.has(attribute.name)
      if (isNoDate && !contains(ground.view, attribute, quantity.number)) return unclear
      const size = unit && counts(attribute, unit) ? unit.size / unitNamed(attribute.unit)!.size : 1
      const value = inHours(quantity.number, attribute, ground) ?? round(quantity.number * size)
      return { attribute, low: value, high: value }
    }
  }
}

/** Whether an attribute counts what a unit measures. */
const counts = ({ kind, unit }: Attribute, { kind: measured }: Unit) =>
  kind === 'number' && unitNamed(unit)?.kind === measured

const unclear = 'it is not clear what this number counts: add a unit'

/** "4 estrellas": a word for a rating. */
const isRatingStem = (stem: string | undefined, { ratings }: Grammar) =>
  stem !== undefined && ratings.some((name) => wordsOf(name)[0]?.stem === stem)

/** What scores are given out of. */
const scales = [5, 10, 20, 100]

/** "shorter than two", of what is counted in minutes, is two hours when nothing lasts two minutes. */
const inHours = (
  value: number,
  { name, unit = '' }: Attribute,
  { view, grammar }: MeasureGround,
) => {
  const range = view.ranges.get(name)
  if (!range || grammar.durations[unit.toLowerCase()] !== 1) return undefined
  const minutes = value * 60
  const isLength = minutes >= Number(range[0]) && minutes <= Number(range[5])
  return value < Number(range[0]) && isLength ? minutes : undefined
}

/** "4 stars": the attribute whose unit is that word. */
const ofUnit = (stem: string | undefined, schema: Schema) =>
  stem === undefined
    ? undefined
    : [...schema.values()].find(
        ({ unit }) =>
          (stem === percent && unit === '%') ||
          (stem.length > 2 && unit?.toLowerCase().startsWith(stem)),
      )

/** A number without a unit counts what its comparison implies, else money ("under 50"), else what alone has such values. */
const counted = (
  value: number,
  comparison: Pick<Comparison, 'measure'> | undefined,
  ground: MeasureGround,
): Attribute | undefined => {
  if (!comparison) return undefined
  const implied = attributeFor(comparison.measure ?? 'money', ground, { value })
  if (implied) return implied
  const { schema, ranges } = ground.view
  const within = [...schema.values()].filter(({ name, kind }) => {
    const range = kind === 'number' ? ranges.get(name) : undefined
    return range !== undefined && value >= Number(range[0]) && value <= Number(range[5])
  })
  return within.length === 1 ? within[0] : undefined
}

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
        value: [start(low - reach), `${String(high + reach).padStart(4, '0')}-12-31`],
      }
    }
  }
}
