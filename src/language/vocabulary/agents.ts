import { singular, wordsOf } from '../../catalog/index.ts'
import type { Position } from '../readers/atom.ts'
import { isFacet } from './facets.ts'
import type { ValueSense } from './sense.ts'

/** Longer names of values are seldom said so. */
const mostWords = 3

/**
 * The value of a short list that is named by who or what does it: "slow cooker" for "Slow cooking". What one word
 * says so is a guess, "fighters" for "Fighting", for it may be a thing of its own.
 */
export const agentAt = (
  { tokens, lexicon, view, compiled }: Pick<Position, 'tokens' | 'lexicon' | 'view' | 'compiled'>,
  at: number,
): { meanings: readonly ValueSense[]; to: number } | undefined => {
  if (compiled.grammar.language !== 'en') return undefined
  for (let to = Math.min(at + mostWords, tokens.folded.length); to > at; to--) {
    const base = /^(.{3,})er$/.exec(singular(tokens.folded[to - 1]!))?.[1]
    if (base === undefined) continue
    const doing = `${base}ing`
    const stems = [...tokens.stems.slice(at, to - 1), wordsOf(doing)[0]!.stem]
    const found = lexicon.values.longest(stems, 0)
    const meant = (found?.to === stems.length ? found.meanings : []).filter(
      ({ attribute, value, by }) =>
        by === 'value' && isFacet(attribute, view) && wordsOf(value).at(-1)?.folded === doing,
    )
    if (meant.length === 0) continue
    const isSingle = to === at + 1
    const meanings = isSingle ? meant.map((one) => ({ ...one, by: 'guess' as const })) : meant
    return { meanings, to }
  }
  return undefined
}
