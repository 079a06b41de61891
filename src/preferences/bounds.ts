import type { Attribute } from '../catalog/index.ts'
import type { AttributeCondition } from './condition.ts'
import type { Polarity } from './directive.ts'
import { endOf, placeOf } from './place.ts'

/** What is asked of a number, a date or an ordered category: from one value to another, both ends counted in. */
export interface Interval {
  low: number
  high: number
}

/** Whether values of an attribute come one after the other, so that they can be bounded. */
export const isOrderly = ({ kind, order }: Attribute): boolean =>
  kind === 'number' || kind === 'date' || order !== undefined

/** An end that does not itself count is held to lie this part before it: about where the next number is. */
const justBefore = 2 * Number.EPSILON

/** The values that a condition names. */
export const intervalOf = (
  { operator, value }: Pick<AttributeCondition, 'attribute' | 'operator' | 'value'>,
  attribute: Attribute,
): Interval => {
  const values = [value].flat()
  const places = values.map((one) => placeOf(one, attribute))
  const low = Math.min(...places)
  const high = Math.max(...places, endOf(values.at(-1), attribute))
  // Dates are told to the millisecond.
  const little = attribute.kind === 'date' ? 1 : justBefore * Math.max(1, Math.abs(high))
  switch (operator) {
    case '<':
      return { low: -Infinity, high: low - little }
    case '<=':
      return { low: -Infinity, high }
    case '>':
      return { low: high + little, high: Infinity }
    case '>=':
      return { low, high: Infinity }
    case 'eq':
      return { low, high: low }
    default:
      return { low, high }
  }
}

/**
 * Which sides of an attribute a condition closes: wanting at most N and avoiding more than N both close the high one.
 * An avoided stretch in the middle closes none: it is a hole.
 */
export const sidesOf = (
  polarity: Polarity,
  { operator }: Pick<AttributeCondition, 'operator'>,
): 'low' | 'high' | 'both' | 'hole' => {
  const isOneSided = operator.startsWith('<') || operator.startsWith('>')
  if (!isOneSided) return polarity === 'want' ? 'both' : 'hole'
  return operator.startsWith('<') === (polarity === 'want') ? 'high' : 'low'
}

export const areApart = (a: Interval, b: Interval): boolean => a.high < b.low || b.high < a.low

export const lies = (inner: Interval, outer: Interval): boolean =>
  inner.low >= outer.low && inner.high <= outer.high
