import type { Polarity, Strength } from '../../preferences/index.ts'
import type { ScopeName } from '../grammar/index.ts'
import type { Atom } from '../readers/atom.ts'
import type { Segment, Signs } from './segments.ts'

/** How values are meant: the marker over them. */
export interface Scope {
  name: ScopeName | 'bare'
  /** How much: 0.5 for "a bit", 2 for "much", else 1. */
  weight: number
  /** The token where the words of the scope begin. */
  from: number
  /** It began as a denial: "not", "isn't". */
  denies?: boolean
  /** It holds for what stands right after it: "not so dark comedies". */
  isBrief?: boolean
}

/** What stands between two values. */
export type Link = 'and' | 'or' | 'comma'

/** What a value is to an item, told by the words before it: who made it ("by"), or what is in it ("with"). */
export interface Role {
  kind: 'maker' | 'member'
  from: number
  to: number
}

/** Something said, with the scope it stands in. */
export interface Saying {
  atom: Atom
  scope: Scope
  link: Link | undefined
  /** The attributes that a word beside it may name. */
  named: readonly string[]
  role: Role | undefined
  /** "like X": what is sought is similar, and need not be the same. */
  likened: boolean
  /** "no X from the 80s": it says which of what is avoided is meant. */
  narrows: boolean
}

export const bare: Scope = { name: 'bare', weight: 1, from: 0 }

const silent = new Set<Atom['kind']>(['filler', 'told', 'topic', 'weak', 'horizon', 'than'])

/** Reads a segment from left to right: what it says, each under the last marker before it. */
export const sayingsOf = (
  { atoms, joint }: Segment,
  opening: Scope,
  { onlyAtEnd, rejects, closing }: Signs,
): { sayings: Saying[]; scope: Scope } => {
  const sayings: Saying[] = []
  let scope = opening
  if (opening.name === 'bare' && (onlyAtEnd || rejects))
    scope = { ...opening, name: rejects ? 'without' : 'only' }
  const closed = closing === 'isnt' ? 'without' : closing
  if (closed) scope = { ...opening, name: closed }
  let degree: Degree | undefined
  let link: Link | undefined = joint === 'comma' ? 'comma' : undefined
  let named: readonly string[] = []
  let role: Role | undefined
  let likened = false
  let saidBefore = 0
  for (const [i, atom] of atoms.entries()) {
    if (atom.kind === 'little' || atom.kind === 'much')
      degree = { weight: atom.kind === 'little' ? 0.5 : 2, from: atom.from }
    else if (atom.kind === 'scope') {
      scope = enter(scope, atom, degree, sayings.length > saidBefore)
      saidBefore = sayings.length
      degree = undefined
      role = undefined
      likened = false
      // "ich mag Horror nicht": the last words outweigh the first.
      if (closed && (scope.name === 'like' || scope.name === 'want'))
        scope = { ...scope, name: closed }
    } else if (atom.kind === 'and' || atom.kind === 'or') link = atom.kind
    else if (atom.kind === 'maker' || atom.kind === 'member')
      role = { kind: atom.kind, from: atom.from, to: atom.to }
    else if (atom.kind === 'likeness') likened = true
    // "less violent than that": what is less than something is less anyway.
    // "English-language": what kind of value it is.
    else if (atom.kind === 'attribute' && isNamedOf(atom.attributes, atoms[i - 1]))
      named = atom.attributes
    else if (!silent.has(atom.kind) && !(atom.kind === 'item' && isThan(atoms[i - 1]))) {
      const hasSaid = sayings.length > saidBefore
      const isBound = atom.kind === 'condition' && hasSaid && isAvoiding(scope)
      const next = atoms[i + 1]
      if (atom.kind === 'attribute') named = atom.attributes
      const beside = next?.kind === 'attribute' ? next.attributes : []
      // "no English language" speaks of English.
      if (atom.kind === 'attribute' && isNamedOf(atom.attributes, atoms[i - 1])) continue
      sayings.push({
        atom,
        // "no X and under two hours" avoids no length.
        scope:
          isBound && (link || atom.isLimit)
            ? { ...bare, from: atom.from }
            : withDegree(scope, degree, atom),
        link,
        named: [...named, ...beside],
        role,
        likened,
        narrows: isBound && !link && !atom.isLimit && sayings.at(-1)?.atom.kind === 'value',
      })
      degree = undefined
      link = undefined
      if (scope.isBrief && (next?.kind === 'value' || next?.kind === 'text')) scope = bare
    }
  }
  return { sayings, scope }
}

/** Whether a value is one of the attributes named right after it. */
const isNamedOf = (attributes: readonly string[], atom: Atom | undefined): boolean =>
  atom?.kind === 'value' && atom.senses.some(({ attribute }) => attributes.includes(attribute))

const isAvoiding = ({ name }: Scope) => name === 'without' || name === 'less'

const isThan = (atom: Atom | undefined) => atom?.kind === 'than'

interface Degree {
  weight: number
  from: number
}

/** What speaks of the whole segment, and opens no scope. */
const ofSegment = new Set<ScopeName>(['instead', 'allow', 'forget', 'clear', 'out'])

/** The scope after a marker; the degree is what "a bit" or "much" said just before it. */
const enter = (
  previous: Scope,
  { name, from }: Atom & { kind: 'scope' },
  degree: Degree | undefined,
  hasSaid: boolean,
): Scope => {
  if (ofSegment.has(name)) return previous
  // "I don't want any X": the words that open a wish change nothing.
  // But "no X and I want Y" begins anew.
  const isOpening = name === 'any' || (name === 'want' && !hasSaid)
  if (isOpening && previous.name !== 'bare') return previous
  // "don't want any more X", "nothing like X".
  if (previous.name === 'without' && (name === 'more' || name === 'like') && !hasSaid)
    return previous
  // "preferably X, and it has to be Y".
  if (name === 'must')
    return previous.name === 'without' && !hasSaid ? previous : { ...bare, name: 'want', from }
  // "not only X" limits nothing. Of two negations, "nothing that is not X" and "not without X", nothing is left; but
  // "don't want no X" is one.
  if (previous.name === 'without' && name === 'only' && !hasSaid)
    return { ...bare, name: 'like', from: previous.from }
  if (previous.name === 'without' && name === 'isnt' && !hasSaid)
    return { ...bare, name: 'want', from: previous.from }
  if (previous.name === 'without' && name === 'without' && !hasSaid)
    return previous.denies && from === previous.from + 1
      ? { ...bare, name: 'want', from: previous.from }
      : previous
  const isExemption = name === 'except' && (previous.name === 'without' || previous.name === 'less')
  if (name === 'hardly')
    return { name: 'less', weight: 1, from: degree?.from ?? from, isBrief: true }
  return {
    name: (name === 'except' && !isExemption) || name === 'isnt' ? 'without' : name,
    weight: degree?.weight ?? 1,
    from: degree?.from ?? from,
    denies: name === 'isnt',
  }
}

/** "a few X" without a marker asks for a little more of it. */
const withDegree = (scope: Scope, degree: Degree | undefined, { from }: Atom): Scope => {
  if (!degree) return scope.name === 'bare' ? { ...scope, from } : scope
  const isOpen = scope.name === 'bare' || scope.name === 'want' || scope.name === 'any'
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
