import type { Item, Schema } from '../catalog/index.ts'
import type { AttributeCondition } from '../preferences/index.ts'
import type { Direction, Grammar } from './grammar/index.ts'
import { attributeFor } from './measures.ts'

/** "shorter", "newer": beyond the middle of what the page shows. Gives back why when there is nothing to compare. */
export const conditionOfComparative = (
  { measure, direction }: Direction,
  shown: readonly Item[],
  schema: Schema,
  grammar: Grammar,
): AttributeCondition | string => {
  const attribute = measure === 'popularity' ? undefined : attributeFor(measure, schema, grammar)
  if (!attribute) return 'the catalogue has no attribute to compare by like that'
  const values = shown
    .map(({ attributes }) => attributes[attribute.name])
    .filter((value) => typeof value === 'number' || typeof value === 'string')
    .toSorted((a, b) => (a < b ? -1 : 1))
  const middle = values[Math.floor(values.length / 2)]
  if (middle === undefined) return 'no page is shown to compare with'
  return { attribute: attribute.name, operator: direction === 'asc' ? '<' : '>', value: middle }
}
