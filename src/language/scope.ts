import type { Polarity, Strength } from '../preferences/index.ts'
import type { Atom } from './atom.ts'
import type { ScopeName } from './grammar/index.ts'
import type { Segment, Signs } from './segments.ts'

/** How values are meant: the marker over them. */
export interface Scope {
  name: ScopeName | 'bare'
  /** How much: 0.5 for "a bit", 2 for "much", else 1. */
  weight: number
  /** The token where the words of the scope begin. */
  from: number
}

/** What stands between two values. */
export type Link = 'and' | 'or' | 'comma'

/** Something said, with the scope it stands in. */
export interface Saying {
  atom: Atom
  scope: Scope
  link: Link | undefined
  /** The attributes that a word beside it may name. */
  named: readonly string[]
}

export const bare: Scope = { name: 'bare', weight: 1, from: 0 }

/** Reads a segment from left to right: what it says, each under the last marker before it. */
export const sayingsOf = (
  { atoms, joint }: Segment,
  opening: Scope,
  { onlyAtEnd }: Signs,
): { sayings: Saying[]; scope: Scope } => {
  const sayings: Saying[] = []
  let scope: Scope = onlyAtEnd && opening.name === 'bare' ? { ...opening, name: 'only' } : opening
  let degree: { weight: number; from: number } | undefined
  let link: Link | undefined = joint === 'comma' ? 'comma' : undefined
  let named: readonly string[] = []
  for (const [i, atom] of atoms.entries()) {
    if (atom.kind === 'little' || atom.kind === 'much')
      degree = { weight: atom.kind === 'little' ? 0.5 : 2, from: atom.from }
    else if (atom.kind === 'scope') {
      scope = enter(scope, atom, degree)
      degree = undefined
    } else if (atom.kind === 'and' || atom.kind === 'or') link = atom.kind
    else if (atom.kind !== 'filler' && atom.kind !== 'topic' && atom.kind !== 'weak') {
      const next = atoms[i + 1]
      if (atom.kind === 'attribute') named = atom.attributes
      const beside = next?.kind === 'attribute' ? next.attributes : []
      sayings.push({
        atom,
        scope: withDegree(scope, degree, atom),
        link,
        named: [...named, ...beside],
      })
      degree = undefined
      link = undefined
    }
  }
  return { sayings, scope }
}

/** The scope after a marker; the degree is what "a bit" or "much" said just before it. */
const enter = (
  previous: Scope,
  { name, from }: Atom & { kind: 'scope' },
  degree: { weight: number; from: number } | undefined,
): Scope => {
  // These speak of the whole segment.
  if (name === 'instead' || name === 'allow' || name === 'forget') return previous
  // "I don't want any X": the words that open a wish change nothing.
  if (name === 'want' && previous.name !== 'bare') return previous
  // "not only X" limits nothing.
  if (previous.name === 'without' && name === 'only')
    return { ...bare, name: 'like', from: previous.from }
  const isException = name === 'except' && previous.name !== 'without' && previous.name !== 'less'
  return {
    name: isException ? 'without' : name,
    weight: degree?.weight ?? 1,
    from: degree?.from ?? from,
  }
}

/** "a few X" without a marker asks for a little more of it. */
const withDegree = (
  scope: Scope,
  degree: { weight: number; from: number } | undefined,
  { from }: Atom,
): Scope => {
  if (!degree) return scope.name === 'bare' ? { ...scope, from } : scope
  const isOpen = scope.name === 'bare' || scope.name === 'want'
  const name = isOpen && degree.weight < 1 ? 'more' : scope.name
  return { name, weight: degree.weight, from: scope.name === 'bare' ? degree.from : scope.from }
}

/** What a scope makes of a value. A comparison ("under two hours") is a must unless it is a mere wish. */
export const meaningOf = (
  { name }: Scope,
  { weak, compared }: { weak: boolean; compared: boolean },
): { polarity: Polarity; strength: Strength; exclusive: boolean } => {
  const isAvoided = name === 'without' || name === 'less'
  const isWish = weak || name === 'like' || (!compared && (name === 'more' || name === 'less'))
  return {
    polarity: isAvoided ? 'avoid' : 'want',
    strength: isWish ? 'prefer' : 'must',
    exclusive: name === 'only',
  }
}
