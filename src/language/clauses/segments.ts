import type { Grammar, Horizon, ScopeName } from '../grammar/index.ts'
import { type Atom, says } from '../readers/atom.ts'

/** A stretch of a command between commas, stops, "but", "because" and "so". */
export interface Segment {
  atoms: Atom[]
  /** What stands before the segment. */
  joint: 'start' | Joint
}

const joints = ['comma', 'stop', 'contrast', 'reason', 'result'] as const
type Joint = (typeof joints)[number]

/** Whether a segment ends at an atom. */
export const isJoint = (atom: Atom): atom is Atom & { kind: Joint } =>
  joints.some((kind) => kind === atom.kind)

/** Cuts atoms at what joins segments. */
export const segmentsOf = (
  atoms: readonly Atom[],
  grammar: Pick<Grammar, 'closings'>,
): Segment[] => {
  const segments: Segment[] = [{ atoms: [], joint: 'start' }]
  for (const atom of atoms) {
    const current = segments.at(-1)!
    if (isJoint(atom)) segments.push({ atoms: [], joint: atom.kind })
    else if (isOnly(atom) && current.atoms.some(takesBack))
      segments.push({ atoms: [atom], joint: 'contrast' })
    else current.atoms.push(atom)
  }
  const said: Segment[] = []
  for (const segment of segments) {
    const last = said.at(-1)
    const isAnswer = answering.has(segment.joint)
    if (last && isAnswer && onlyCloses(segment, grammar)) last.atoms.push(...segment.atoms)
    else if (last && segment.joint === 'contrast' && onlyTakesBack(segment))
      last.atoms.push({ kind: 'weak', from: segment.atoms[0]!.from, to: segment.atoms.at(-1)!.to })
    else if (segment.atoms.length > 0) said.push(segment)
  }
  return said
}

/** "the colour doesn't matter just shoes": what is asked for is not taken back with it. */
const isOnly = (atom: Atom): boolean => atom.kind === 'scope' && atom.name === 'only'
const takesBack = (atom: Atom): boolean =>
  atom.kind === 'scope' && (atom.name === 'forget' || atom.name === 'allow')

const answering = new Set<Segment['joint']>(['comma', 'stop', 'result'])

/** "green, but that's not a must": nothing is taken back that is only said not to be needed. */
const onlyTakesBack = ({ atoms }: Segment): boolean => {
  const told = atoms.filter(({ kind }) => kind !== 'filler')
  return told.length > 0 && told.every((atom) => atom.kind === 'scope' && atom.name === 'forget')
}

/** "Horror, no thanks", "musicals? no", "a pool, if possible": after a comma or a stop, nothing but what is meant of the words before it. */
const onlyCloses = ({ atoms }: Segment, { closings = [] }: Pick<Grammar, 'closings'>): boolean => {
  const told = atoms.filter(({ kind }) => kind !== 'filler')
  const closes = (name: ScopeName) =>
    name === 'allow' || name === 'out' || name === 'only' || closings.includes(name)
  const closesIt = (atom: Atom) =>
    // Of "that sort of thing" nothing is weak.
    (atom.kind === 'weak' && atom === atoms[0]) || (atom.kind === 'scope' && closes(atom.name))
  return told.length > 0 && told.every(closesIt)
}

/** Whether a segment is nothing but values: what continues a list, as in "no A, B or C". */
export const isListed = ({ atoms }: Segment): boolean => {
  const said = atoms.filter(({ kind }) => kind !== 'filler' && kind !== 'or' && kind !== 'and')
  return said.length > 0 && said.every(({ kind }) => kind === 'value' || kind === 'text')
}

/** What holds for a whole segment, wherever in it the words stand. */
export interface Signs {
  /** It takes back what was said: all of it, or only what was avoided ("X is fine again"). */
  retracts: 'forget' | 'allow' | undefined
  /** "X instead". */
  replaces: boolean
  /** "if possible", "preferably" at the end: a wish, not a must. */
  weak: boolean
  /** The token from which on it is weak: "leggings, maybe purple" beside "maybe purple leggings". */
  weakFrom: number
  /** "X only". */
  onlyAtEnd: boolean
  /** "X is out". */
  rejects: boolean
  /** "Horror lieber nicht": the scope that the last words put over what stands before them. */
  closing: ScopeName | undefined
  /** "just for tonight". */
  horizon: Horizon | undefined
}

export const signsOf = ({ atoms }: Segment, { closings }: Pick<Grammar, 'closings'>): Signs => {
  const scopes = atoms.flatMap((atom) => (atom.kind === 'scope' ? atom.name : []))
  const told = atoms.filter(({ kind }) => kind !== 'filler' && kind !== 'horizon')
  const last = told.length > 1 ? told.at(-1) : undefined
  const ending = last?.kind === 'scope' ? last.name : undefined
  const horizon = atoms.find((atom) => atom.kind === 'horizon')
  const isDenied = told.some((atom, i) => isScope(atom, 'allow') && isScope(told[i - 1], 'isnt'))
  const allows = scopes.includes('allow') && !isDenied
  return {
    retracts: scopes.includes('forget') ? 'forget' : allows ? 'allow' : undefined,
    replaces:
      scopes.includes('instead') ||
      scopes.includes('insteadOf') ||
      atoms.some((atom) => atom.kind === 'condition' && atom.isMoved === true),
    weak: ending === 'like' || atoms.some(({ kind }) => kind === 'weak'),
    weakFrom: weakFrom(atoms),
    onlyAtEnd: ending === 'only',
    // "X isn't fine with me"
    rejects: scopes.includes('out') || isDenied,
    // "Komödien oder keine" asks for them.
    closing:
      ending && closings?.includes(ending) && told.at(-2)?.kind !== 'or' ? ending : undefined,
    horizon: horizon?.kind === 'horizon' ? horizon.horizon : undefined,
  }
}

const isScope = (atom: Atom | undefined, name: ScopeName): boolean =>
  atom?.kind === 'scope' && atom.name === name

/** In the middle of what is said only what comes after is meant; at the beginning and the end all of it. */
const weakFrom = (atoms: readonly Atom[]): number => {
  const at = atoms.findIndex(({ kind }) => kind === 'weak')
  const isBetween =
    atoms.slice(0, at).some(({ kind }) => says.has(kind)) &&
    atoms.slice(at + 1).some(({ kind }) => says.has(kind) || kind === 'word')
  return at > 0 && isBetween ? atoms[at]!.from : 0
}
