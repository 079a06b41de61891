import type { CatalogueView } from '../catalog/index.ts'
import { type CompiledGrammar, grammarOf, grammars } from './grammar/index.ts'
import type { Grounding } from './grounding.ts'
import { lexiconOf } from './lexicon.ts'
import type { Tokens } from './tokens.ts'
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
    const to = Math.max(values.skip(stems, at), surnames.skip(folded, at))
    if (to === at) unexplained.push(folded[at]!)
    at = Math.max(to, at + 1)
  }
  const isCommon = (word: string) => words.get(word)?.isCommon === true
  const isWord = (word: string) => words.size === 0 || words.get(word)?.isWord === true
  const compiled = grammarOf(tokens, unexplained, { isWord, isCommon })
  const isTold = unexplained.some((word) => compiled.words.has(word) || isCommon(word))
  if (isTold) return compiled
  const inflects = ({ grammar }: CompiledGrammar) =>
    unexplained.some((word) => variantsOf(word, grammar, lexicon, view) !== undefined)
  return grammars.find(inflects) ?? compiled
}
