import type { Item } from '../../src/catalog/index.ts'
import { titleKey } from '../../src/language/index.ts'

/** Finds an item by its title and year: undefined where there is none, or more than one. */
export type FindByTitle = (title: string, year?: number) => Item | undefined

export const titlesOf = (items: readonly Item[]): FindByTitle => {
  const known = new Map<string, Item[]>()
  for (const item of items) {
    const key = titleKey(item.title)
    known.set(key, [...(known.get(key) ?? []), item])
  }
  return (title, year) => {
    const found = known.get(titleKey(title)) ?? []
    const fitting = found.filter(({ attributes }) => !year || attributes.year === year)
    return fitting.length === 1 ? fitting[0] : undefined
  }
}
