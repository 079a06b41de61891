import type { Item } from '../../catalog/index.ts'
import type { Found } from '../quantities/number.ts'
import { isMaker, isNamedAfter } from '../vocabulary/senses.ts'
import type { Position, Reader } from './atom.ts'
import { noSuchItem, pointed, theseAt, titleAt } from './reference.ts'
import { conditionOfSame } from './same.ts'

/** "whoever made the third", "the studio behind Alien", "the director of the second one": who made an item. */
export const readMakerOf: Reader = (position, at) => {
  const opened = openedAt(position, at)
  const items = opened && itemsAt(position, opened.to)
  if (!items) return undefined
  const span = { from: at, to: items.to }
  if (items.value.length === 0) return { kind: 'unclear', why: noSuchItem, ...span }
  const condition = opened.value
    .map((name) => conditionOfSame(name, items.value, position))
    .find((one) => one !== undefined)
  return condition
    ? { kind: 'condition', condition, compared: false, ...span }
    : { kind: 'unclear', why: 'the catalogue does not tell who made it', ...span }
}

/** The attributes that may tell the maker, the likeliest first, and where what was made begins. */
export const openedAt = (
  { tokens, compiled, lexicon, view }: Pick<Position, 'tokens' | 'compiled' | 'lexicon' | 'view'>,
  at: number,
): Found<readonly string[]> | undefined => {
  const { folded, singulars } = tokens
  // "from the director" by itself may be a phrase of its own.
  const start = compiled.lists.articles.skip(folded, compiled.lists.prepositions.skip(folded, at))
  const to = compiled.lists.whoMade.skip(folded, start)
  if (to > start) {
    const words = folded.slice(start, to)
    const makers = [...view.schema.keys()].filter(isMaker)
    const named = makers.filter((name) => words.some((word) => isNamedAfter(name, word)))
    return { value: [...named, ...makers.filter((name) => !named.includes(name))], to }
  }
  const attribute = lexicon.attributes.longest(singulars, start)
  const makers = attribute?.meanings.filter(isMaker) ?? []
  const of = attribute ? compiled.lists.makerOf.skip(folded, attribute.to) : 0
  return attribute && makers.length > 0 && of > attribute.to ? { value: makers, to: of } : undefined
}

const itemsAt = (position: Position, at: number): Found<readonly Item[]> | undefined =>
  pointed(position, at) ?? titleAt(position, at) ?? theseAt(position, at)
