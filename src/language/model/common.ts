import { perView } from '../vocabulary/per-view.ts'

const mostOfEach = 60

/**
 * The values of each attribute that are worth listing: those of an ordered category in its order, else the most common
 * first; at most 60.
 */
export const commonValues = perView(
  ({ vocabulary, schema }): ReadonlyMap<string, readonly string[]> => {
    const common = new Map<string, string[]>()
    for (const { attribute, value } of vocabulary.toSorted((a, b) => b.count - a.count)) {
      const values = common.get(attribute)
      if (!values) common.set(attribute, [value])
      else if (values.length < mostOfEach) values.push(value)
    }
    for (const { name, order } of schema.values())
      if (order) common.set(name, order.slice(0, mostOfEach))
    return common
  },
)
