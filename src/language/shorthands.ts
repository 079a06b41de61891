import type { CatalogueView } from '../catalog/index.ts'
import type { CompiledGrammar } from './grammar/index.ts'
import { lexiconOf } from './lexicon.ts'
import { fromList, type Token, type Tokens, tokensOf } from './tokens.ts'

/**
 * The command with what its language abbreviates written out, where the catalogue has the whole word and not the
 * abbreviation: "xmas" for a value Christmas. What is quoted of it stays as it was typed.
 */
export const writtenOut = (
  tokens: Tokens,
  { grammar: { shorthands = {} } }: Pick<CompiledGrammar, 'grammar'>,
  view: CatalogueView,
): Tokens => {
  const { values, words } = lexiconOf(view)
  const whole = (token: Token): readonly Token[] => {
    if (words.has(token.folded) || !Object.hasOwn(shorthands, token.folded)) return [token]
    const { list, stems } = tokensOf(shorthands[token.folded]!)
    if (values.skip(stems, 0) < list.length) return [token]
    const { start, end, gap } = token
    return list.map((word, i) => ({ ...word, start, end, gap: i === 0 ? gap : ' ' }))
  }
  return fromList(tokens.text, tokens.list.flatMap(whole))
}
