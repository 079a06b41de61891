import type { CatalogueView, Item } from '../../../src/catalog/index.ts'
import { valuesOf } from '../wish.ts'

/** A value of an attribute, and the share of some items that have it. */
export interface Share {
  attribute: string
  value: string
  count: number
  share: number
}

/** Shorter values are codes, which nobody types: "fr", "R". */
const shortestSaid = 3

/** The values of categories and tags that somebody could name, with the share of the items that have each. */
export const sharesOf = (
  items: readonly Item[],
  { attributes }: CatalogueView,
): ReadonlyMap<string, Share> => {
  const names = attributes
    .filter(({ kind }) => kind === 'tags' || kind === 'category')
    .map(({ name }) => name)
  const shares = new Map<string, Share>()
  for (const item of items)
    for (const attribute of names)
      for (const value of new Set(valuesOf(item, attribute))) {
        if (value.length < shortestSaid) continue
        const key = keyOf(attribute, value)
        const share = shares.get(key) ?? { attribute, value, count: 0, share: 0 }
        share.count++
        share.share = share.count / items.length
        shares.set(key, share)
      }
  return shares
}

export const keyOf = (attribute: string, value: string): string =>
  JSON.stringify([attribute, value])
