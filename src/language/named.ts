import type { Attribute, CatalogueView } from '../catalog/index.ts'
import type { Atom, Position } from './atom.ts'

/** The number or date named just before: "rating above 4", "price: under 50", "birth year before 1990". */
export const namedBefore = (position: Position): Attribute | undefined => {
  const { before, view } = position
  const last = before.findLast(({ kind }) => kind !== 'filler' && kind !== 'comma')
  return last?.kind === 'attribute' && !isAnyTime(last, position)
    ? countable(last.attributes, view)
    : undefined
}

/** Whether words for a time ("date", "era") are no attribute's name: of several times, none is meant in particular. */
const isAnyTime = ({ from, to }: Atom, { tokens, compiled, lexicon }: Position): boolean =>
  compiled.measures.longest(tokens.folded, from)?.meanings[0] === 'time' &&
  lexicon.attributes.skip(tokens.singulars, from) < to

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
