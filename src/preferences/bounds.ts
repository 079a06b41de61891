import type { Attribute } from '../catalog/index.ts'
import type { AttributeCondition } from './condition.ts'
import type { Polarity } from './directive.ts'

/** What is asked of a number, a date or an ordered category: from one value to another, both ends counted in. */
export interface Interval {
  low: number
  high: number
}

/** Whether values of an attribute come one after the other, so that they can be bounded. */
export const isOrderly = ({ kind, order }: Attribute): boolean =>
  kind === 'number' || kind === 'date' || order !== undefined

/** An end that does not itself count is held to lie this part before it. */
const justBefore = 1e-9

/** The values that a condition names. */
export const intervalOf = (
  { operator, value }: AttributeCondition,
  attribute: Attribute,
): Interval => {
  const places = [value].flat().map((one) => placeOf(one, attribute))
  const [low, high] = [Math.min(...places), Math.max(...places)]
  const little = justBefore * Math.max(1, Math.abs(high))
  switch (operator) {
    case '<':
      return { low: -Infinity, high: high - little }
    case '<=':
      return { low: -Infinity, high }
    case '>':
      return { low: low + little, high: Infinity }
    case '>=':
      return { low, high: Infinity }
    default:
      return { low, high }
  }
}

const placeOf = (value: string | number | boolean, { kind, order }: Attribute): number => {
  if (order) return order.indexOf(String(value))
  return kind === 'date' ? Date.parse(String(value)) : Number(value)
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

/** The values that are left by a one-sided condition that is avoided. */
export const restOf = ({ low, high }: Interval): Interval => {
  const little = justBefore * Math.max(1, Math.abs(low === -Infinity ? high : low))
  return low === -Infinity
    ? { low: high + little, high: Infinity }
    : { low: -Infinity, high: low - little }
}

export const areApart = (a: Interval, b: Interval): boolean => a.high < b.low || b.high < a.low

export const lies = (inner: Interval, outer: Interval): boolean =>
  inner.low >= outer.low && inner.high <= outer.high
