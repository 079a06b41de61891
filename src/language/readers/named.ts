import {
  type Attribute,
  type CatalogueView,
  isCurrency,
  titleOf,
  wordsOf,
} from '../../catalog/index.ts'
import { attributeFor, contains } from '../quantities/measures.ts'
import type { Found } from '../quantities/number.ts'
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

/** "used to cost more than 100", "over 100 originally": the price that the catalogue says a thing had. */
export const namedFormer = (
  { tokens, compiled, view }: Pick<Position, 'tokens' | 'compiled' | 'view'>,
  from: number,
  to: number,
): Attribute | undefined => {
  const { former, formerNames } = compiled.lists
  const { list, folded } = tokens
  const isApart = (at: number) => /[^\s]/.test(list[at]!.gap)
  const begins = list.findLastIndex((_, i) => i <= from && isApart(i))
  const ends = list.findIndex((_, i) => i >= to && isApart(i))
  const end = ends < 0 ? list.length : ends
  const isFormer = folded.some((_, i) => i >= begins && i < end && former.skip(folded, i) > i)
  return isFormer
    ? [...view.schema.values()].find(
        (attribute) =>
          attribute.kind === 'number' &&
          isCurrency(attribute.unit ?? '') &&
          wordsOf(titleOf(attribute)).some((word) => formerNames.skip([word.folded], 0) > 0),
      )
    : undefined
}

/** "18+": the number that is an age, where the catalogue has one. */
export const namedAge = ({ compiled, view }: Pick<Position, 'compiled' | 'view'>) =>
  [...view.schema.values()].find(
    (attribute) =>
      attribute.kind === 'number' &&
      wordsOf(titleOf(attribute)).some(
        (word) => compiled.lists.ageNames.skip([word.folded], 0) > 0,
      ),
  )

/** "rated 9 and up": how good an item is held to be. */
export const namedScore = (
  { tokens, compiled, view }: Position,
  at: number,
  number: number,
): Attribute | undefined => {
  const { scored, articles } = compiled.lists
  const isScored = [1, 2].some((back) => {
    const to = at >= back ? scored.skip(tokens.folded, at - back) : at - back
    return to > at - back && articles.skip(tokens.folded, to) === at
  })
  const rating = isScored
    ? attributeFor('rating', { view, grammar: compiled.grammar }, { value: number })
    : undefined
  // "rated 18" is an age.
  return rating && contains(view, rating, number) ? rating : undefined
}

/** "more than 100 people reviewed": the number that is named after what people did, and where the words for it end. */
export const countersAfter = (
  { tokens, compiled, view }: Position,
  at: number,
): Found<Attribute> | undefined => {
  const done = compiled.lists.heads.skip(tokens.folded, at)
  const stem = done > at ? tokens.stems[done] : undefined
  const named = [...view.schema.values()].find(
    (attribute) =>
      attribute.kind === 'number' &&
      wordsOf(titleOf(attribute)).every((word) => word.stem === stem) &&
      attribute.unit === undefined,
  )
  return named && { value: named, to: done + 1 }
}

const countable = (names: readonly string[], { schema }: CatalogueView) =>
  names
    .flatMap((name) => schema.get(name) ?? [])
    .find(({ kind }) => kind === 'number' || kind === 'date')
