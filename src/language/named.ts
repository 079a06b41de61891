import type { Attribute, CatalogueView } from '../catalog/index.ts'
import type { Position } from './atom.ts'

/** The number or date named just before: "rating above 4", "price: under 50". */
export const namedBefore = ({ before, view }: Position): Attribute | undefined => {
  const last = before.findLast(({ kind }) => kind !== 'filler' && kind !== 'comma')
  return last?.kind === 'attribute' ? countable(last.attributes, view) : undefined
}

/** The number or date named just after: "under 4 rating". */
export const namedAfter = (
  { tokens, lexicon, view }: Position,
  at: number,
): Attribute | undefined =>
  countable(lexicon.attributes.longest(tokens.singulars, at)?.meanings ?? [], view)

const countable = (names: readonly string[], { schema }: CatalogueView) =>
  names
    .flatMap((name) => schema.get(name) ?? [])
    .find(({ kind }) => kind === 'number' || kind === 'date')
