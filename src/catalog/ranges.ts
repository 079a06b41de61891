import type { Attribute } from './attribute.ts'
import type { Item } from './item.ts'

/** What the items have of a number or date: the least, the tenth, the quartiles and the most. */
export type Range = readonly [
  least: number | string,
  lowest: number | string,
  low: number | string,
  middle: number | string,
  high: number | string,
  most: number | string,
]

/** The places of a range's figures: `percentile_disc` in SQL takes the same. */
export const rangeParts = [0, 0.1, 0.25, 0.5, 0.75, 1] as const

/** The range of each number and date of the items, by attribute. */
export const rangesOf = (
  items: readonly Pick<Item, 'attributes'>[],
  attributes: readonly Attribute[],
): ReadonlyMap<string, Range> =>
  new Map(
    attributes.flatMap(({ name, kind }) => {
      if (kind !== 'number' && kind !== 'date') return []
      const values = items
        .flatMap((item) => (item.attributes[name] as number | string | undefined) ?? [])
        .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      if (values.length === 0) return []
      const at = (part: number) => values[Math.max(0, Math.ceil(part * values.length) - 1)]!
      return [[name, rangeParts.map(at) as unknown as Range]]
    }),
  )
