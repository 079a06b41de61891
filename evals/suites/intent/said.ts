import type { CatalogueView, Item } from '../../../src/catalog/index.ts'
import { explanationCheck } from '../../../src/explanations/index.ts'
import { mean, rougeL } from '../../evaluators/index.ts'

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

/** How unlike each other the sentences of one page are: 1 less the mean ROUGE-L of its pairs (RecGPT-V2). */
export const diversity = (texts: readonly string[]): number => {
  const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => rougeL(one, other)))
  return pairs.length === 0 ? 1 : 1 - mean(pairs)
}
