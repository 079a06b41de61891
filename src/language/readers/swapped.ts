import type { Atom, Position, Reader } from './atom.ts'

/**
 * "swap X for Y": up to "for" is what was wanted, and after it what is wanted in its place. "Change the length to Y"
 * names no more than where Y belongs.
 */
export const readSwapped: Reader = (position, at) => {
  const { tokens, compiled, before } = position
  const { swaps, swapsFor } = compiled.lists
  const past = swapsFor.skip(tokens.folded, at)
  const given = before.findLast(({ kind }) => kind === 'scope')
  if (past > at && given && isSwap(given, position) && before.at(-1) !== given)
    return { kind: 'scope', name: 'want', from: at, to: past }
  const to = swaps.skip(tokens.folded, at)
  // "swap it for Y" names nothing that is given up.
  const longer = compiled.markers.longest(tokens.folded, at)?.to ?? 0
  const end = to > at && longer <= to ? endOfGiven(position, to) : undefined
  return end === undefined
    ? undefined
    : { kind: 'scope', name: isName(position, to, end) ? 'instead' : 'insteadOf', from: at, to }
}

const isSwap = (atom: Atom, { tokens, compiled }: Position): boolean =>
  atom.kind === 'scope' &&
  atom.name === 'insteadOf' &&
  compiled.lists.swaps.skip(tokens.folded, atom.from) === atom.to

/** Where what is to come instead begins, before the sentence ends. */
const endOfGiven = (
  { tokens: { folded, list }, compiled }: Position,
  from: number,
): number | undefined => {
  for (let at = from; at < folded.length - 1; at++) {
    if (/[.;!?。！？；]/.test(list[at]!.gap)) return undefined
    if (at > from && compiled.lists.swapsFor.skip(folded, at) > at) return at
  }
  return undefined
}

/** Whether words are no more than the name of an attribute, or of what people measure. */
const isName = ({ tokens, compiled, lexicon }: Position, from: number, to: number): boolean => {
  const start = compiled.lists.articles.skip(tokens.folded, from)
  const named = lexicon.attributes.skip(tokens.singulars, start)
  return named === to || compiled.measures.skip(tokens.folded, start) === to
}
