import { isAttribute, type Operation } from '../preferences/index.ts'
import type { Link } from './scope.ts'

/** "A B and C D" of names asks for both; "comedies and thrillers" for either. */
const isName = (value: unknown) => /^\p{Lu}\S*\s+\p{Lu}/u.test(String(value))

/**
 * "comedies or thrillers": joins a wanted value to the one before it, as one must that either meets, quoting both.
 * Gives back whether it was joined. Values of long lists, such as themes, are asked for together unless "or" parts them. Wishes and avoids stay apart: each counts by itself.
 */
export const joinAlternative = (
  operations: Operation[],
  added: Operation,
  link: Link,
  { quote, isOfMany }: { quote: string; isOfMany: (attribute: string) => boolean },
): boolean => {
  const last = operations.at(-1)
  if (last?.op !== 'add' || added.op !== 'add') return false
  const [a, b] = [last.condition, added.condition]
  if (!isAttribute(a) || !isAttribute(b) || a.attribute !== b.attribute) return false
  const isValue = ({ operator }: typeof a) =>
    operator === 'contains' || operator === 'eq' || operator === 'in'
  const areMusts = [last, added].every(
    ({ polarity, strength }) => polarity === 'want' && strength === 'must',
  )
  if (!areMusts || !isValue(a) || !isValue(b)) return false
  if (link !== 'or' && (isOfMany(a.attribute) || (isName(a.value) && isName(b.value)))) return false
  const values = [...new Set([a.value, b.value].flat())]
  operations[operations.length - 1] = {
    ...last,
    condition: { attribute: a.attribute, operator: 'in', value: values },
    exclusive: last.exclusive || added.exclusive,
    quote,
  }
  return true
}
