import type { CompiledGrammar } from '../grammar/index.ts'
import { type Atom, says } from '../readers/atom.ts'
import type { Act } from '../reading.ts'
import type { Tokens } from '../tokens.ts'
import { actOf } from './act.ts'
import { segmentsOf } from './segments.ts'

/** What asks for something in whatever it stands: then it is no mere talk. */
const asking = new Set<string>([
  'want',
  'only',
  'more',
  'without',
  'less',
  'hardly',
  'except',
  'allow',
  'forget',
  'instead',
  'insteadOf',
  'clear',
  'must',
  'out',
])

const liking = new Set<string>(['like'])

/** A command without its talk, and the acts of what was left out. */
export interface Asked {
  atoms: Atom[]
  acts: Act[]
  /** Something was told or asked: more than praise or a greeting. */
  isTold: boolean
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
  let isTold = false
  const left = new Set<Atom>()
  const cleared = new Map<Atom, Atom>()
  const parts = segmentsOf(atoms, compiled.grammar)
  for (const [i, { atoms: part, joint }] of parts.entries()) {
    const whole = actOfPart(part, tokens, compiled)
    // "this went nowhere. clean slate": what was only told before is talk.
    if (whole === 'reset') {
      for (const atom of parts
        .slice(0, i)
        .flatMap((one) => (one.atoms.some(asksFor) ? [] : one.atoms)))
        left.add(atom)
      cleared.set(part[0]!, {
        kind: 'scope',
        name: 'clear',
        from: part[0]!.from,
        to: part.at(-1)!.to,
      })
      for (const atom of part.slice(1)) left.add(atom)
      continue
    }
    // "didn't help, undo that"
    if (whole === 'undo' && i > 0 && i === parts.length - 1) {
      acts.push('undo')
      isTold = true
      for (const atom of part) left.add(atom)
      continue
    }
    // "why so much of the same colour? mix it up" asks for other colours.
    const isComplaint = part.some(({ kind }) => kind === 'apart')
    const act = joint === 'comma' || isComplaint ? undefined : openingOf(part, tokens, compiled)
    const has = (names: ReadonlySet<string>) =>
      part.some((atom) => atom.kind === 'scope' && names.has(atom.name))
    const isAsking = has(asking)
    const isOfFans = part.some(({ from }) => compiled.lists.fans.skip(tokens.folded, from) > from)
    const isRemark = part.some(({ kind }) => kind === 'remark') && !isAsking && !isOfFans
    const courtesy = !isAsking && (whole === 'satisfied' || whole === 'noise') ? whole : undefined
    if (courtesy) acts.push(courtesy)
    else if (act) acts.push(act)
    else if (isErrand(part, tokens, compiled)) acts.push('unsupported')
    else if (joint === 'reason' && !((isAsking || has(liking)) && part.some(isThing))) {
      // "because I switch between a PC and a laptop" asks for neither, and "because I'm too tired" for nothing.
    } else if (isRemark) acts.push(isPraise(part, tokens, compiled) ? 'satisfied' : 'noise')
    else continue
    isTold ||= !courtesy
    for (const atom of part) left.add(atom)
  }
  return {
    atoms: atoms.filter((atom) => !left.has(atom)).map((atom) => cleared.get(atom) ?? atom),
    acts,
    isTold,
  }
}

const asksFor = ({ kind }: Atom): boolean => kind === 'scope' || says.has(kind)

/** "perfect", "hello there", "start over": the act of a part that is nothing but that, and names no value. */
const actOfPart = (
  part: readonly Atom[],
  tokens: Tokens,
  compiled: CompiledGrammar,
): Act | undefined => {
  if (part.some(({ kind }) => says.has(kind))) return undefined
  return actOf({ ...tokens, folded: tokens.folded.slice(part[0]!.from, part.at(-1)!.to) }, compiled)
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

/** "put two of these in my basket" */
const isErrand = (part: readonly Atom[], { folded }: Tokens, { lists }: CompiledGrammar): boolean =>
  part.some(({ from }) => lists.errands.skip(folded, from) > from)

const isThing = ({ kind }: Atom): boolean => kind === 'value' || kind === 'condition'

const isPraise = (part: readonly Atom[], { folded }: Tokens, { acts }: CompiledGrammar): boolean =>
  part.some(({ from }) => acts.longest(folded, from)?.meanings[0] === 'satisfied')
