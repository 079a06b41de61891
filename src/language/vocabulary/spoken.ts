import type { CatalogueView } from '../../catalog/index.ts'
import { type CompiledGrammar, grammarOf, grammars } from '../grammar/index.ts'
import type { Grounding } from '../grounding.ts'
import type { Tokens } from '../tokens.ts'
import { isFacet } from './facets.ts'
import { lexiconOf } from './lexicon.ts'
import { variantsOf } from './variants.ts'

/**
 * The grammar of the language that a command is in, told by the words that the catalogue does not explain. A command
 * of values alone is in the language that inflects or joins one: "rote Schuhe", "Liebesfilme".
 */
export const grammarIn = (
  tokens: Tokens,
  view: CatalogueView,
  { words }: Pick<Grounding, 'words'>,
): CompiledGrammar => {
  const { folded, stems } = tokens
  const lexicon = lexiconOf(view)
  const { values, surnames } = lexicon
  const unexplained: string[] = []
  for (let at = 0; at < folded.length; ) {
    const value = values.longest(stems, at)
    const to = Math.max(value?.to ?? at, surnames.skip(folded, at))
    // A long list may have any word for a value, "sin" too.
    const isLoose =
      to === at + 1 && !value?.meanings.some((sense) => isFacet(sense.attribute, view))
    if (to === at || isLoose) unexplained.push(folded[at]!)
    at = Math.max(to, at + 1)
  }
  const englishness = (word: string) => {
    const { isWord, isCommon } = words.get(word) ?? {}
    return isCommon ? 1 : isWord ? 0.5 : 0
  }
  const compiled = grammarOf(tokens, unexplained, words.size > 0 ? englishness : undefined)
  const isTold = unexplained.some((word) => compiled.words.has(word) || englishness(word) > 0)
  if (isTold) return compiled
  const inflects = ({ grammar }: CompiledGrammar) =>
    unexplained.some((word) => variantsOf(word, grammar, lexicon, view) !== undefined)
  return grammars.find(inflects) ?? compiled
}
