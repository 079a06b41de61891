import { singular, titleOf, wordsOf } from '../../catalog/index.ts'
import { grammars } from '../grammar/index.ts'
import { attributeFor } from '../quantities/measures.ts'
import type { Found } from '../quantities/number.ts'
import { perView } from '../vocabulary/per-view.ts'
import { isMaker } from '../vocabulary/senses.ts'
import type { Position } from './atom.ts'

/** A noun for what the catalogue does not tell of its items. */
export interface Nameless {
  isNameless: true
}

/**
 * The attribute in whose values items are to differ, by its name, what people call its measure, one of the names in its
 * title ("Town or region"), or a noun for those who make a thing or are in it: "studios", "actors".
 */
export const nameAt = (position: Position, at: number): Found<string | Nameless> | undefined => {
  const { tokens, lexicon, compiled, view } = position
  const word = tokens.singulars[at]
  if (word === undefined) return undefined
  const named = lexicon.attributes.longest(tokens.singulars, at) ?? inflected(position, at)
  if (named) return { value: named.meanings[0]!, to: named.to }
  const measured = compiled.measures.longest(tokens.folded, at)
  const measure =
    measured && attributeFor(measured.meanings[0]!, { view, grammar: compiled.grammar })
  if (measured && measure) return { value: measure.name, to: measured.to }
  const titled = namesInTitles(view).get(word)
  if (titled) return { value: titled, to: at + 1 }
  const { makerNouns, memberNouns } = compiled.lists
  const isIn = (list: typeof makerNouns) =>
    list.skip([word], 0) > 0 || list.skip(tokens.folded, at) > at
  if (isIn(makerNouns))
    return { value: [...view.schema.keys()].find(isMaker) ?? nameless, to: at + 1 }
  if (isIn(memberNouns))
    return { value: [...lexicon.people].find((name) => !isMaker(name)) ?? nameless, to: at + 1 }
  return undefined
}

const nameless: Nameless = { isNameless: true }

/** "directores": in the plural of its language. */
const inflected = ({ tokens, lexicon, compiled }: Position, at: number) => {
  const word = tokens.folded[at]!
  const { endings = [] } = compiled.grammar
  return endings
    .flatMap((ending) =>
      word.endsWith(ending)
        ? (lexicon.attributes.longest([word.slice(0, -ending.length)], 0)?.meanings ?? [])
        : [],
    )
    .map((name) => ({ meanings: [name], to: at + 1 }))
    .at(0)
}

/** "Town or region" is called by either: attributes by such words. */
const namesInTitles = perView((view): ReadonlyMap<string, string> => {
  const byWord = new Map<string, string>()
  for (const attribute of view.attributes) {
    const words = wordsOf(titleOf(attribute)).map(({ folded }) => folded)
    const isJoined = grammars.some(
      ({ lists: { or, and } }) => Math.max(or.skip(words, 1), and.skip(words, 1)) === 2,
    )
    if (words.length !== 3 || !isJoined) continue
    for (const word of [words[0]!, words[2]!]) byWord.set(singular(word), attribute.name)
  }
  return byWord
})
