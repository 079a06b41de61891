import type { CatalogueView } from '../../catalog/index.ts'
import { perView } from './per-view.ts'
import type { ValueSense } from './sense.ts'

/** An attribute of at most so many values is a facet: its values always mean something. */
const facetSize = 100

/** A value that so few items have is a rare one: this part of the most frequent value's, and not more than so many. */
const rarity = { part: 0.0025, most: 10 }

interface Shape {
  facets: ReadonlySet<string>
  most: number
}

const shapeOf = perView(({ vocabulary }): Shape => {
  const sizes = new Map<string, number>()
  let most = 0
  for (const { attribute, count } of vocabulary) {
    sizes.set(attribute, (sizes.get(attribute) ?? 0) + 1)
    most = Math.max(most, count)
  }
  const facets = [...sizes].filter(([, size]) => size <= facetSize).map(([name]) => name)
  return { facets: new Set(facets), most }
})

/** Whether an attribute has so few values that each of them always means something. */
export const isFacet = (attribute: string, view: CatalogueView): boolean =>
  shapeOf(view).facets.has(attribute)

/** A value that so large a part of what the most frequent one has is known by any name. */
const frequent = 0.02

/** Whether a value is among those that very many items have. */
export const isFrequent = ({ count }: Pick<ValueSense, 'count'>, view: CatalogueView): boolean =>
  count >= frequent * shapeOf(view).most

/** Whether a phrase means only values of long lists that hardly any item has: it may well be any other word. */
export const isRare = (senses: readonly ValueSense[], view: CatalogueView): boolean => {
  const { facets, most } = shapeOf(view)
  const few = Math.min(rarity.part * most, rarity.most)
  return senses.every(
    ({ attribute, count, by }) => by === 'value' && !facets.has(attribute) && count < few,
  )
}
