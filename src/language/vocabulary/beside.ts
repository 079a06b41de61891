import { titleOf, wordsOf } from '../../catalog/index.ts'
import type { Position } from '../readers/atom.ts'
import type { ValueSense } from './sense.ts'

/** So much of a word has to be in the name of an attribute: all but its last letter. */
const shortest = 4

/**
 * "medium spicy": of a value the meaning on the attribute that the word after it is made from, here Spiciness; and
 * where that word ends. Undefined where the word after it is made from none.
 */
export const besideAttribute = (
  { tokens, view }: Pick<Position, 'tokens' | 'view'>,
  senses: readonly ValueSense[],
  to: number,
): { meanings: readonly ValueSense[]; to: number } | undefined => {
  const word = tokens.folded[to]
  if (word === undefined) return undefined
  const isMadeFrom = (name: string) => {
    const attribute = view.schema.get(name)
    return [name, attribute ? titleOf(attribute) : name]
      .flatMap(wordsOf)
      .some(({ folded }) => folded !== word && isKin(word, folded))
  }
  const meanings = senses.filter(({ attribute }) => isMadeFrom(attribute))
  return meanings.length > 0 ? { meanings, to: to + 1 } : undefined
}

const isKin = (word: string, name: string): boolean => {
  const beginning = word.slice(0, -1)
  return beginning.length >= shortest && name.startsWith(beginning)
}
