import { isFacet } from '../vocabulary/facets.ts'
import type { Reader } from './atom.ts'

/**
 * "point n click", "black n white": a value with an "and" in its name, however that is written; and one of a short list
 * with an article between its words, "share a kitchen".
 */
export const readJoinedValue: Reader = ({ tokens, compiled, lexicon, view }, at) => {
  const { articles } = compiled.lists
  const after = articles.skip(tokens.folded, at + 1)
  if (after > at + 1) {
    const rest = [tokens.stems[at]!, ...tokens.stems.slice(after)]
    const spread = lexicon.values.longest(rest, 0)
    const senses = spread?.meanings.filter(({ attribute }) => isFacet(attribute, view)) ?? []
    return spread && spread.to > 1 && senses.length > 0
      ? { kind: 'value', senses, from: at, to: after + spread.to - 1 }
      : undefined
  }
  const joined = compiled.lists.and.skip(tokens.folded, at + 1)
  if (joined === at + 1) return undefined
  const { stems } = tokens
  const senses = (middle: readonly string[]) => {
    const found = lexicon.values.longest(
      [...stems.slice(0, at + 1), ...middle, ...stems.slice(joined)],
      at,
    )
    return found && found.to > at + 1 + middle.length
      ? { meanings: found.meanings, to: found.to - middle.length + joined - at - 1 }
      : undefined
  }
  const written = senses(['and'])
  // "Point & Click" has a sign for it; "action and adventure" are two, and not "Action-Adventure".
  const signed = senses([])
  const meanings = signed?.meanings.filter(({ value }) => /[&+]/.test(value)) ?? []
  const found = written ?? (meanings.length > 0 ? { meanings, to: signed!.to } : undefined)
  return found && { kind: 'value', senses: found.meanings, from: at, to: found.to }
}
