import type { Atom } from './atom.ts'
import { quoteOf, type Tokens } from './tokens.ts'

/**
 * Joins words that neither the grammar nor the vocabulary knows to free texts: meanings to search for. A single
 * unknown word right after something known is only the noun for an item ("90s *things*") and is left out.
 */
export const withTexts = (tokens: Tokens, atoms: readonly Atom[]): Atom[] => {
  const joined: Atom[] = []
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i]!
    if (atom.kind !== 'word') {
      joined.push(atom)
      continue
    }
    const last = lastOfRun(atoms, i)
    const { from } = atom
    const { to } = atoms[last]!
    if (last > i || !isNoun(atoms, i))
      joined.push({ kind: 'text', text: quoteOf(tokens, from, to), from, to })
    i = last
  }
  return joined
}

/** Words with fillers between them are one text: "a man in a boat". */
const lastOfRun = (atoms: readonly Atom[], start: number): number => {
  let last = start
  for (let i = start + 1; i < atoms.length; i++) {
    if (atoms[i]!.kind === 'word') last = i
    else if (atoms[i]!.kind !== 'filler') break
  }
  return last
}

const describing = new Set<Atom['kind']>(['value', 'condition', 'comparative', 'sort'])

/** A single unknown word right after what describes it is the noun for an item. */
const isNoun = (atoms: readonly Atom[], i: number): boolean =>
  describing.has(atoms[i - 1]?.kind ?? 'word')
