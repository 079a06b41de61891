import type { CatalogueView, Item } from '../../../src/catalog/index.ts'
import { explanationCheck } from '../../../src/explanations/index.ts'

/** A sentence as it was shown. */
export interface Said {
  userId: string
  item: Item
  text: string
  /** Whether it was made ahead of time. */
  isAhead: boolean
}

/** How many sentences name something that the item is not, by code; what they name, for the first of them. */
export const untrue = (said: readonly Said[], view: CatalogueView): string[] => {
  const check = explanationCheck(view)
  return said.flatMap(({ item, text }) =>
    check(text, item, [])
      .filter(({ criterion }) => criterion === 'factuality')
      .map(({ fault }) => `${item.title}: ${text} (${fault})`),
  )
}
