import type { CatalogueView } from '../../catalog/index.ts'
import type { CompiledGrammar } from '../grammar/index.ts'
import { fromList, type Token, type Tokens, tokensOf } from '../tokens.ts'
import { lexiconOf } from './lexicon.ts'

/**
 * The command with what its language abbreviates written out, where the catalogue has the whole word and not the
 * abbreviation: "xmas" for a value Christmas. What is a word of the language itself, the "and" of "salt n pepper", is
 * written out wherever no value is called so. What is quoted of it stays as it was typed.
 */
export const writtenOut = (
  tokens: Tokens,
  { grammar: { shorthands = {} }, words: own }: Pick<CompiledGrammar, 'grammar' | 'words'>,
  view: CatalogueView,
): Tokens => {
  const { values, words } = lexiconOf(view)
  const isOfValue = (at: number) =>
    tokens.stems.some((_, from) => from < at && values.skip(tokens.stems, from) > at)
  const whole = (token: Token, at: number): readonly Token[] => {
    if (!Object.hasOwn(shorthands, token.folded)) return [token]
    const { list, stems, folded } = tokensOf(shorthands[token.folded]!)
    const isOwn = folded.every((word) => own.has(word))
    if (isOwn ? isOfValue(at) : words.has(token.folded) || values.skip(stems, 0) < list.length)
      return [token]
    const { start, end, gap } = token
    return list.map((word, i) => ({ ...word, start, end, gap: i === 0 ? gap : ' ' }))
  }
  return fromList(tokens.text, tokens.list.flatMap(whole))
}
