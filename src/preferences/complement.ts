import type { AttributeCondition } from './condition.ts'

type Bound = Pick<AttributeCondition, 'attribute' | 'operator' | 'value'>

/**
 * The conditions of which an item that has the attribute meets one exactly when it does not meet the given one. None
 * for one that no comparison turns round: what else than a tag an item may have cannot be said.
 */
export const complementOf = ({ attribute, operator, value }: AttributeCondition): Bound[] => {
  const [low, high] = [value].flat()
  const is = (other: Bound['operator'], bound: typeof low): Bound[] =>
    bound === undefined ? [] : [{ attribute, operator: other, value: bound }]
  switch (operator) {
    case '<':
      return is('>=', low)
    case '<=':
      return is('>', low)
    case '>':
      return is('<=', low)
    case '>=':
      return is('<', low)
    case 'between':
      return [...is('<', low), ...is('>', high)]
    case 'eq':
      return typeof low === 'number' ? [...is('<', low), ...is('>', low)] : []
    default:
      return []
  }
}
