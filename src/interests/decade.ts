import type { Attribute, Item } from '../catalog/index.ts'
import type { AttributeCondition } from '../preferences/index.ts'

/** The decades that an item is of, as "1990s": of its dates, and of its numbers that are years. */
export const decadesOf = (
  { attributes }: Pick<Item, 'attributes'>,
  dated: readonly Attribute[],
): AttributeCondition[] =>
  dated.flatMap(({ name, kind }) => {
    const year = Number.parseInt(String(Object.hasOwn(attributes, name) && attributes[name]), 10)
    // An age is a number of years as well.
    return year >= 1000 && year < 3000 ? [decadeOn(name, kind, Math.floor(year / 10) * 10)] : []
  })

/** The attributes that tell of a time. */
export const datedAttributes = (attributes: readonly Attribute[]): Attribute[] =>
  attributes.filter(({ kind, unit }) => kind === 'date' || (kind === 'number' && unit === 'year'))

/** The decade that begins with a year, on an attribute of this kind. */
export const decadeOn = (
  attribute: string,
  kind: Attribute['kind'],
  first: number,
): AttributeCondition => ({
  attribute,
  operator: 'between',
  value: kind === 'date' ? [`${first}-01-01`, `${first + 9}-12-31`] : [first, first + 9],
})
