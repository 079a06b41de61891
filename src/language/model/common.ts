import type { CatalogueView } from '../../catalog/index.ts'

const mostOfEach = 60

const cache = new WeakMap<CatalogueView, ReadonlyMap<string, readonly string[]>>()

/**
 * The values of each attribute that are worth listing: those of an ordered category in its order, else the most common
 * first; at most 60.
 */
export const commonValues = (view: CatalogueView): ReadonlyMap<string, readonly string[]> => {
  let common = cache.get(view)
  if (!common) {
    common = commonOf(view)
    cache.set(view, common)
  }
  return common
}

const commonOf = ({ vocabulary, schema }: CatalogueView) => {
  const common = new Map<string, string[]>()
  for (const { attribute, value } of vocabulary.toSorted((a, b) => b.count - a.count)) {
    const values = common.get(attribute)
    if (!values) common.set(attribute, [value])
    else if (values.length < mostOfEach) values.push(value)
  }
  for (const { name, order } of schema.values())
    if (order) common.set(name, order.slice(0, mostOfEach))
  return common
}
