import { type Attribute, type Item, titleOf } from '../../../src/catalog/index.ts'

/** What an item is a kind of: a genre by its decade. */
export type CategoriesOf = (item: Item) => string[]

const years = 10

/** The categories of items: the values of one attribute, each by the decade of another. An item that lacks either has none. */
export const categoriesBy =
  (kind: Attribute, year: Attribute): CategoriesOf =>
  ({ attributes }) => {
    const at = attributes[year.name]
    if (typeof at !== 'number') return []
    const decade = Math.floor(at / years) * years
    return [attributes[kind.name] ?? []].flat().map((value) => `${decade}s ${value}`)
  }

/** How often each category occurs, the most frequent first. */
export const frequent = (all: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const category of all) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([one]) => one)
}

/** The attribute of that name. @throws Error where the catalogue has none. */
export const attributeCalled = (attributes: readonly Attribute[], name: string): Attribute => {
  const found = attributes.find((attribute) => attribute.name === name)
  if (!found) throw new Error(`the catalogue has no ${name}: ${attributes.map(titleOf).join(', ')}`)
  return found
}
