import type { Attribute } from '../catalog/index.ts'

const dayMs = 86_400_000

/**
 * Where a value stands among those of its attribute: a number, the milliseconds of a date, the place in an order. NaN,
 * which compares with nothing, for what has none.
 */
export const placeOf = (value: unknown, { kind, order }: Attribute): number => {
  if (order) {
    const place = order.indexOf(String(value))
    return place < 0 ? Number.NaN : place
  }
  return kind === 'date' ? Date.parse(String(value)) : Number(value)
}

/** The last place of a value: a day that is given without a time is whole. */
export const endOf = (value: unknown, attribute: Attribute): number => {
  const isDay = attribute.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value))
  return placeOf(value, attribute) + (isDay ? dayMs - 1 : 0)
}
