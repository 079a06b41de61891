import type { CatalogueView } from '../../catalog/index.ts'
import type { Atom } from '../readers/atom.ts'
import { isRare } from './facets.ts'

/**
 * Whether an atom is a single word whose meaning has to be looked for: one that neither the grammar nor the vocabulary
 * knows, or a rare value, which may be no more than a noun for an item.
 */
export const isInDoubt = (atom: Atom, view: CatalogueView): boolean => {
  if (atom.to !== atom.from + 1) return false
  if (atom.kind === 'word') return true
  if (atom.kind !== 'value') return false
  const isByMeaning = atom.senses.every(({ by }) => by === 'alias' || by === 'guess')
  return isByMeaning || isRare(atom.senses, view)
}

/** Whether an atom is a rare value of several words, the last of which may be no more than a noun for an item. */
export const mayEndInNoun = (atom: Atom, view: CatalogueView): boolean =>
  atom.kind === 'value' && atom.to > atom.from + 1 && isRare(atom.senses, view)
