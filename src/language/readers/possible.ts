import { type CatalogueView, titleOf, wordsOf } from '../../catalog/index.ts'
import { perView } from '../vocabulary/per-view.ts'
import type { Position } from './atom.ts'

/**
 * Flags that say what can be done with an item, by the words for doing it: "freeze" and "freezer" for "Freezable".
 */
const possibleIn = perView((view: CatalogueView): ReadonlyMap<string, string> => {
  const byWord = new Map<string, string>()
  for (const attribute of view.attributes) {
    const { name, kind } = attribute
    if (kind !== 'flag') continue
    const words = wordsOf(titleOf(attribute))
    const base = words.length === 1 ? /^(.{3,})[ai]ble$/.exec(words[0]!.folded)?.[1] : undefined
    if (base === undefined) continue
    for (const ending of ['', 'e', 'er', 'ed', 'ing']) byWord.set(`${base}${ending}`, name)
  }
  return byWord
})

/** The flag that a word asks for by what can be done: "something that I can freeze". */
export const possibleAt = (
  { tokens, compiled, view }: Pick<Position, 'tokens' | 'compiled' | 'view'>,
  at: number,
) => {
  const word = tokens.folded[at]!
  // "use" and "wear" are said of anything.
  const name = compiled.words.has(word) ? undefined : possibleIn(view).get(word)
  return name === undefined ? undefined : { meanings: [name], to: at + 1 }
}
