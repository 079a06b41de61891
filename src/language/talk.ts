import type { Atom } from './atom.ts'
import type { CompiledGrammar } from './grammar/index.ts'
import type { Act } from './reading.ts'
import { segmentsOf } from './segments.ts'
import type { Tokens } from './tokens.ts'

/** What asks for something in whatever it stands: then it is no mere talk. */
const asking = new Set<string>([
  'want',
  'only',
  'more',
  'without',
  'less',
  'except',
  'allow',
  'forget',
  'instead',
  'insteadOf',
  'clear',
  'must',
  'out',
])

/** A command without its talk, and the acts of what was left out. */
export interface Asked {
  atoms: Atom[]
  acts: Act[]
}

/**
 * Leaves out what tells or asks a person something instead of steering: "I have seen that, it was good", "who is in
 * it?". A part that asks for anything ("no", "more", "instead") stays.
 */
export const withoutTalk = (
  atoms: readonly Atom[],
  tokens: Tokens,
  compiled: CompiledGrammar,
): Asked => {
  const acts: Act[] = []
  const left = new Set<Atom>()
  for (const { atoms: part, joint } of segmentsOf(atoms, compiled.grammar)) {
    const act = joint === 'comma' ? undefined : openingOf(part, tokens, compiled)
    const isAsking = part.some((atom) => atom.kind === 'scope' && asking.has(atom.name))
    const isRemark = part.some(({ kind }) => kind === 'remark') && !isAsking
    if (act) acts.push(act)
    else if (isRemark) acts.push(isPraise(part, tokens, compiled) ? 'satisfied' : 'noise')
    else continue
    for (const atom of part) left.add(atom)
  }
  return { atoms: atoms.filter((atom) => !left.has(atom)), acts }
}

/** The act of a sentence that opens as only one act does, after words that say nothing. */
const openingOf = (
  part: readonly Atom[],
  { folded }: Tokens,
  { openings, acts }: CompiledGrammar,
): Act | undefined => {
  for (const { from, kind } of part) {
    const opening = openings.longest(folded, from)
    if (opening) return opening.meanings[0]
    const isSilent = kind === 'filler' || acts.longest(folded, from)?.meanings[0] === 'noise'
    if (!isSilent) return undefined
  }
  return undefined
}

const isPraise = (part: readonly Atom[], { folded }: Tokens, { acts }: CompiledGrammar): boolean =>
  part.some(({ from }) => acts.longest(folded, from)?.meanings[0] === 'satisfied')
