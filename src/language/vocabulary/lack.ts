import { wordsOf } from '../../catalog/index.ts'
import { grammars } from '../grammar/index.ts'

const before = new Set<string>(grammars.flatMap(({ grammar }) => grammar.lacking.before))
const after = new Set<string>(grammars.flatMap(({ grammar }) => grammar.lacking.after))

/** What an item with a value lacks: "spicy" for "Not spicy", "dairy" for "Dairy-free". */
export const lackOf = (value: string): string | undefined => {
  const words = wordsOf(value).map(({ folded }) => folded)
  const [first, last] = [words[0], words.at(-1)]
  if (words.length !== 2) return undefined
  if (before.has(first!)) return last
  return after.has(last!) ? first : undefined
}
