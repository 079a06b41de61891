import { wordsOf } from '../../catalog/index.ts'
import { grammars } from '../grammar/index.ts'

const before = new Set<string>(grammars.flatMap(({ grammar }) => grammar.lacking.before))
const after = new Set<string>(grammars.flatMap(({ grammar }) => grammar.lacking.after))

/** What an item with a value lacks: "spicy" for "Not spicy", "dairy" for "Dairy-free", "step" for "Step-free access". */
export const lackOf = (value: string): string | undefined => {
  const [first, second, third] = wordsOf(value).map(({ folded }) => folded)
  if (second === undefined) return undefined
  if (after.has(second)) return first
  return before.has(first!) && third === undefined ? second : undefined
}
