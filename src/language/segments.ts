import type { Atom } from './atom.ts'

/** A stretch of a command between commas, stops and "but". */
export interface Segment {
  atoms: Atom[]
  /** What stands before the segment. */
  joint: 'start' | 'comma' | 'stop' | 'contrast'
}

/** Cuts atoms at commas, stops and contrasts. */
export const segmentsOf = (atoms: readonly Atom[]): Segment[] => {
  const segments: Segment[] = [{ atoms: [], joint: 'start' }]
  for (const atom of atoms) {
    if (atom.kind === 'comma' || atom.kind === 'stop' || atom.kind === 'contrast')
      segments.push({ atoms: [], joint: atom.kind })
    else segments.at(-1)!.atoms.push(atom)
  }
  return segments.filter(({ atoms: inside }) => inside.length > 0)
}

/** Whether a segment is nothing but values: what continues a list, as in "no A, B or C". */
export const isListed = ({ atoms }: Segment): boolean => {
  const said = atoms.filter(({ kind }) => kind !== 'filler' && kind !== 'or' && kind !== 'and')
  return said.length > 0 && said.every(({ kind }) => kind === 'value')
}

/** What holds for a whole segment, wherever in it the words stand. */
export interface Signs {
  /** It takes back what was said: all of it, or only what was avoided ("X is fine again"). */
  retracts: 'forget' | 'allow' | undefined
  /** "X instead". */
  replaces: boolean
  /** "if possible", "preferably" at the end: a wish, not a must. */
  weak: boolean
  /** "X only". */
  onlyAtEnd: boolean
}

export const signsOf = ({ atoms }: Segment): Signs => {
  const scopes = atoms.flatMap((atom) => (atom.kind === 'scope' ? atom.name : []))
  const told = atoms.filter(({ kind }) => kind !== 'filler')
  const last = told.length > 1 ? told.at(-1) : undefined
  const ending = last?.kind === 'scope' ? last.name : undefined
  return {
    retracts: scopes.includes('forget') ? 'forget' : scopes.includes('allow') ? 'allow' : undefined,
    replaces: scopes.includes('instead'),
    weak: ending === 'like' || atoms.some(({ kind }) => kind === 'weak'),
    onlyAtEnd: ending === 'only',
  }
}
