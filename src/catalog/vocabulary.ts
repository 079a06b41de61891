import type { Schema } from './attribute.ts'
import type { Item } from './item.ts'

/** A value that items take on an attribute, and on how many items. */
export interface VocabularyEntry {
  attribute: string
  value: string
  count: number
}

type Values = Pick<Item, 'attributes'>

/** The vocabulary's values of one item: its categories and tags. Numbers, dates and flags are not words. */
const valuesOf = ({ attributes }: Values, schema: Schema): [attribute: string, value: string][] =>
  Object.entries(attributes).flatMap(([name, value]) => {
    const kind = schema.get(name)?.kind
    if (kind === 'category') return [[name, String(value)]]
    if (kind === 'tags') return (value as string[]).map((tag): [string, string] => [name, tag])
    return []
  })

/**
 * How the counts change when the items in `before` become those in `after`. Sorted by attribute and value, so that
 * writers in parallel lock the rows in one order; no entry has the count 0.
 */
export const vocabularyChanges = (
  before: readonly Values[],
  after: readonly Values[],
  schema: Schema,
): VocabularyEntry[] => {
  const changes = new Map<string, VocabularyEntry>()
  const add = (items: readonly Values[], by: number) => {
    for (const item of items)
      for (const [attribute, value] of valuesOf(item, schema)) {
        const key = JSON.stringify([attribute, value])
        const entry = changes.get(key) ?? { attribute, value, count: 0 }
        entry.count += by
        changes.set(key, entry)
      }
  }
  add(before, -1)
  add(after, 1)
  return [...changes.entries()]
    .filter(([, { count }]) => count !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry)
}
