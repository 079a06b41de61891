import {
  type Attribute,
  type CatalogueView,
  isCurrency,
  titleOf,
  wordsOf,
} from '../../catalog/index.ts'
import { attributeFor, contains } from '../quantities/measures.ts'
import type { Atom, Position } from './atom.ts'

/** No further from its name is a number. */
const farthest = 5

/** The number or date named just before: "rating above 4", "price: under 50", "birth year before 1990". */
export const namedBefore = (position: Position): Attribute | undefined => {
  const { before, view } = position
  const last = before.findLast(({ kind }) => kind !== 'filler' && kind !== 'comma')
  if (last?.kind === 'attribute')
    return isAnyTime(last, position) ? undefined : countable(last.attributes, view)
  const at = (before.findLast(({ kind }) => kind !== 'maker')?.to ?? 0) - 1
  const value = position.tokens.folded.slice(at, at + farthest).find((word) => /^\d/.test(word))
  const counted = countedBy(position, at, value)
  // "rated 18" is no score where five is the best.
  const isNone = counted && value && !contains(view, counted, Number(value))
  return isNone ? undefined : counted
}

/** Whether words for a time ("date", "era") are no attribute's name: of several times, none is meant in particular. */
const isAnyTime = ({ from, to }: Atom, { tokens, compiled, lexicon }: Position): boolean =>
  compiled.measures.longest(tokens.folded, from)?.meanings[0] === 'time' &&
  lexicon.attributes.skip(tokens.singulars, from) < to

/** The number or date named just after: "under 4 rating", "more than 100 people reviewed it". */
export const namedAfter = (position: Position, at: number): Attribute | undefined => {
  const { tokens, lexicon, view, compiled } = position
  const named = lexicon.attributes.longest(tokens.singulars, at)?.meanings ?? []
  const people = compiled.lists.heads.skip(tokens.folded, at)
  return countable(named, view) ?? (people > at ? countedBy(position, people) : undefined)
}

/** The number that tells how often what a word says was done, or how it turned out: "reviewed", "rated", "scored". */
const countedBy = (
  { tokens, compiled, view }: Pick<Position, 'tokens' | 'compiled' | 'view'>,
  at: number,
  value?: string,
): Attribute | undefined => {
  const word = tokens.folded[at] ?? ''
  if (compiled.grammar.scored.includes(word)) {
    const number = value === undefined ? {} : { value: Number(value) }
    return attributeFor('rating', { view, grammar: compiled.grammar }, number)
  }
  if (!/ed$/.test(word)) return undefined
  return [...view.schema.values()].find(({ name, kind }) => {
    const [done, ...others] = wordsOf(name)
    return kind === 'number' && others.length === 0 && done?.stem === tokens.stems[at]
  })
}

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

const countable = (names: readonly string[], { schema }: CatalogueView) =>
  names
    .flatMap((name) => schema.get(name) ?? [])
    .find(({ kind }) => kind === 'number' || kind === 'date')
