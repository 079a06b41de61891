import type { CatalogueView, Item } from '../../catalog/index.ts'
import type { AttributeCondition } from '../../preferences/index.ts'
import type { Direction, Grammar } from '../grammar/index.ts'
import { attributeFor } from '../quantities/measures.ts'

/**
 * "shorter", "newer": beyond the middle of the items compared with, or of the whole catalogue where there are none
 * (null). Gives back why when none of them has what is compared.
 */
export const conditionOfComparative = (
  { measure, direction }: Pick<Direction, 'measure' | 'direction'>,
  items: readonly Item[] | null,
  view: CatalogueView,
  grammar: Grammar,
): AttributeCondition | string => {
  const attribute = measure === 'popularity' ? undefined : attributeFor(measure, { view, grammar })
  if (!attribute) return 'the catalogue has no attribute to compare by like that'
  const values = (items ?? [])
    .map(({ attributes }) => attributes[attribute.name])
    .filter((value) => typeof value === 'number' || typeof value === 'string')
    .toSorted((a, b) => (a < b ? -1 : 1))
  const usual = items === null ? view.ranges.get(attribute.name)?.[3] : undefined
  const middle = values[Math.floor(values.length / 2)] ?? usual
  if (middle === undefined) return 'nothing is shown that it could be compared with'
  return { attribute: attribute.name, operator: direction === 'asc' ? '<' : '>', value: middle }
}
