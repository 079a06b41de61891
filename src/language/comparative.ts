import type { CatalogueView, Item } from '../catalog/index.ts'
import type { AttributeCondition } from '../preferences/index.ts'
import type { Direction, Grammar } from './grammar/index.ts'
import { attributeFor } from './measures.ts'

/** "shorter", "newer": beyond the middle of the items compared with. Gives back why when there is nothing to compare. */
export const conditionOfComparative = (
  { measure, direction }: Pick<Direction, 'measure' | 'direction'>,
  items: readonly Item[],
  view: CatalogueView,
  grammar: Grammar,
): AttributeCondition | string => {
  const attribute = measure === 'popularity' ? undefined : attributeFor(measure, { view, grammar })
  if (!attribute) return 'the catalogue has no attribute to compare by like that'
  const values = items
    .map(({ attributes }) => attributes[attribute.name])
    .filter((value) => typeof value === 'number' || typeof value === 'string')
    .toSorted((a, b) => (a < b ? -1 : 1))
  const middle = values[Math.floor(values.length / 2)]
  if (middle === undefined) return 'nothing is shown that it could be compared with'
  return { attribute: attribute.name, operator: direction === 'asc' ? '<' : '>', value: middle }
}
