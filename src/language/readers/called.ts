import { type Item, mentions } from '../../catalog/index.ts'
import type { Found } from '../quantities/number.ts'
import { quoteOf } from '../tokens.ts'
import { isFacet } from '../vocabulary/facets.ts'
import type { Position } from './atom.ts'

/** An item is pointed at by at most so many words of its title. */
const mostWords = 4

type CalledGround = Pick<Position, 'tokens' | 'compiled' | 'shown' | 'lexicon' | 'view'>

/** "the dino one": the only item shown whose title has these words, unless they are a word for what items are. */
export const calledAt = (
  position: CalledGround,
  at: number,
): Found<readonly Item[]> | undefined => {
  const { tokens, compiled, shown } = position
  const { articles, aOne, ones } = compiled.lists
  const { folded } = tokens
  const start = articles.skip(folded, at)
  if (start === at || aOne.skip(folded, at) > at) return undefined
  const furthest = Math.min(folded.length, start + mostWords)
  const ends = Array.from({ length: furthest - start }, (_, i) => start + 1 + i)
  const noun = ends.find((end) => ones.skip(folded, end) > end)
  const called = (end: number) => {
    const found = shown.filter(({ title }) => mentions(title, quoteOf(tokens, start, end)))
    const isMeant = found.length === 1 && !isSort(position, start, end)
    return isMeant ? { value: found, to: ones.skip(folded, end) } : undefined
  }
  if (noun !== undefined) return called(noun)
  if (!isLikened(position, at)) return undefined
  const longest = ends.findLast((end) => called(end) !== undefined)
  return longest === undefined ? undefined : called(longest)
}

/** "like the dino": what a thing is likened to is a thing. */
const isLikened = ({ tokens: { folded }, compiled: { lists } }: CalledGround, at: number) =>
  [1, 2, 3].some((back) => at >= back && lists.likeness.skip(folded, at - back) === at)

/** "the red one", "the short one": which sort of item is meant, whatever some title says. */
const isSort = (
  { tokens, compiled, lexicon, view }: Parameters<typeof calledAt>[0],
  start: number,
  end: number,
): boolean => {
  const value = lexicon.values.longest(tokens.stems, start)
  const marker = compiled.markers.longest(tokens.folded, start)
  const isValue = value?.to === end && value.meanings.some((one) => isFacet(one.attribute, view))
  return isValue || (marker?.to === end && marker.meanings[0]?.kind !== 'filler')
}
