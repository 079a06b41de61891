import {
  type Attribute,
  type CatalogueView,
  catalogueSchema,
  firstProblem,
  type Item,
  itemSchema,
  rangesOf,
  schemaOf,
  type VocabularyEntry,
} from '../../src/catalog/index.ts'

/** A catalogue held in memory. */
export interface Catalogue {
  attributes: Attribute[]
  items: Item[]
}

/**
 * A catalogue of items as an import would store them: what is missing is left out, dates have one spelling.
 *
 * @throws Error that names the item and what is wrong with it.
 */
export const catalogueOf = (given: readonly Attribute[], rows: Iterable<unknown>): Catalogue => {
  const { attributes } = catalogueSchema.parse({ attributes: given })
  const schema = itemSchema(schemaOf(attributes))
  const items = Array.from(rows, (row, i) => {
    const parsed = schema.safeParse(row)
    if (!parsed.success) throw new Error(`item ${i + 1}: ${firstProblem(parsed.error)}`)
    return parsed.data
  })
  return { attributes, items }
}

/** The view of a catalogue, as the database would give it. */
export const viewOf = ({ attributes, items }: Catalogue): CatalogueView => {
  const counts = new Map<string, VocabularyEntry>()
  for (const { name, kind } of attributes) {
    if (kind !== 'category' && kind !== 'tags') continue
    for (const item of items)
      for (const value of [item.attributes[name] ?? []].flat().map(String)) {
        const key = JSON.stringify([name, value])
        const entry = counts.get(key) ?? { attribute: name, value, count: 0 }
        entry.count++
        counts.set(key, entry)
      }
  }
  const vocabulary = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  const ranges = rangesOf(items, attributes)
  return { version: 1, attributes, schema: schemaOf(attributes), vocabulary, ranges }
}
