import type { CatalogueView } from '../catalog/index.ts'
import { perView } from './per-view.ts'
import type { ValueSense } from './sense.ts'

/** An attribute of at most so many values is a facet: its values always mean something. */
const facetSize = 100

/** A value that so few items have is a rare one: this part of the most frequent value's, and not more than so many. */
const rarity = { part: 0.0025, most: 10 }

/** A list of more values than this is open: people name whatever comes to mind, and each value is on few items. */
const openSize = 1_000

/** What so many items have of an open list, as a part of the most frequent value's, is well known by its name. */
const wellKnown = 0.01

interface Shape {
  facets: ReadonlySet<string>
  open: ReadonlySet<string>
  most: number
}

const shapeOf = perView(({ vocabulary }): Shape => {
  const sizes = new Map<string, number>()
  let most = 0
  for (const { attribute, count } of vocabulary) {
    sizes.set(attribute, (sizes.get(attribute) ?? 0) + 1)
    most = Math.max(most, count)
  }
  const named = (fits: (size: number) => boolean) =>
    new Set([...sizes].filter(([, size]) => fits(size)).map(([name]) => name))
  return {
    facets: named((size) => size <= facetSize),
    open: named((size) => size > openSize),
    most,
  }
})

/** Whether an attribute has so few values that each of them always means something. */
export const isFacet = (attribute: string, view: CatalogueView): boolean =>
  shapeOf(view).facets.has(attribute)

/** Whether a phrase means only values of long lists that hardly any item has: it may well be any other word. */
export const isRare = (senses: readonly ValueSense[], view: CatalogueView): boolean => {
  const { facets, most } = shapeOf(view)
  const few = Math.min(rarity.part * most, rarity.most)
  return senses.every(
    ({ attribute, count, by }) => by === 'value' && !facets.has(attribute) && count < few,
  )
}

/**
 * Whether a phrase means only values of open lists that are words, not names, and that few items have: of all that is
 * about it some will have the value, and most will not.
 */
export const isMereWord = (senses: readonly ValueSense[], view: CatalogueView): boolean => {
  const { open, most } = shapeOf(view)
  return senses.every(
    ({ attribute, value, count, by }) =>
      by === 'value' && open.has(attribute) && !/^\p{Lu}/u.test(value) && count < wellKnown * most,
  )
}
