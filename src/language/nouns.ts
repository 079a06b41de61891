import type { CatalogueView } from '../catalog/index.ts'
import type { Atom } from './atom.ts'
import { atomsOf } from './atoms.ts'
import { grammars } from './grammar/index.ts'
import { tokensOf } from './tokens.ts'

/**
 * From this cosine between a word and the mean of all items on, the word is a noun for an item of this catalogue
 * ("films", "shoes") and asks for nothing. Measured on films, shoes and games with the built-in embedder: such nouns
 * are at 0.47 to 0.60 in the plural, what only some items are about mostly below 0.45.
 */
const likeAnItem = 0.46

/** An attribute of at most so many values is a facet: its values always mean something. */
const facetSize = 100

/** The words of a command that may be no more than a noun for an item: unknown ones, and values of long lists. */
export const wordsInDoubt = (command: string, view: CatalogueView, now: Date): string[] => {
  const tokens = tokensOf(command)
  const atoms = atomsOf({ tokens, view, compiled: grammars[0]!, now })
  const words = atoms
    .filter((atom) => isInDoubt(atom, view))
    .map(({ from }) => tokens.folded[from]!)
  return [...new Set(words)]
}

/** The form in which a word is compared with the items: they are many. */
export const plural = (word: string): string => (word.endsWith('s') ? word : `${word}s`)

/** Whether a plural with this vector is a noun for an item; both vectors are unit long. */
export const isItemNoun = (word: Float32Array, meanOfItems: Float32Array): boolean =>
  word.reduce((sum, value, i) => sum + value * meanOfItems[i]!, 0) >= likeAnItem

/** Whether an atom is a single word that says something only if it is no noun for an item. */
export const isInDoubt = (atom: Atom, view: CatalogueView): boolean => {
  if (atom.to !== atom.from + 1) return false
  if (atom.kind === 'word') return true
  return (
    atom.kind === 'value' &&
    atom.senses.every(({ attribute, by }) => by === 'value' && !isFacet(attribute, view))
  )
}

const facets = new WeakMap<CatalogueView, Set<string>>()

const isFacet = (attribute: string, view: CatalogueView): boolean => {
  let known = facets.get(view)
  if (!known) {
    const sizes = new Map<string, number>()
    for (const { attribute: name } of view.vocabulary) sizes.set(name, (sizes.get(name) ?? 0) + 1)
    known = new Set([...sizes].filter(([, size]) => size <= facetSize).map(([name]) => name))
    facets.set(view, known)
  }
  return known.has(attribute)
}
