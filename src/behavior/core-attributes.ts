import type { Attribute, CatalogueView, Item } from '../catalog/index.ts'

/** How many items share a value, on average, where values are kinds of items and not names of single ones. */
const itemsPerValue = 3

/**
 * The attributes that say what kind of thing an item is: categories and tags with at least two values, few enough
 * that each is shared by several items. Genres and colours are, casts and serial numbers are not.
 */
export const coreAttributes = ({
  attributes,
  vocabulary,
}: Pick<CatalogueView, 'attributes' | 'vocabulary'>): Attribute[] => {
  const tallies = new Map<string, { values: number; uses: number }>()
  for (const { attribute, count } of vocabulary) {
    const { values, uses } = tallies.get(attribute) ?? { values: 0, uses: 0 }
    tallies.set(attribute, { values: values + 1, uses: uses + count })
  }
  return attributes.filter(({ name }) => {
    // Only categories and tags are in the vocabulary.
    const { values, uses } = tallies.get(name) ?? { values: 0, uses: 0 }
    return values >= 2 && uses >= itemsPerValue * values
  })
}

/** The values of an item on a category or on tags; none where it lacks the attribute. */
export const valuesOn = ({ attributes }: Pick<Item, 'attributes'>, attribute: string): string[] =>
  // An attribute may be called "constructor", which every object inherits.
  Object.hasOwn(attributes, attribute) ? [attributes[attribute]!].flat().map(String) : []
