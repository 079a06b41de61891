import { type Item, mentions } from '../../catalog/index.ts'
import type { Found } from '../quantities/number.ts'
import { quoteOf } from '../tokens.ts'
import { isFacet } from '../vocabulary/facets.ts'
import type { Position } from './atom.ts'

/** An item is pointed at by at most so many words of its title. */
const mostWords = 4

/** "the dino one": the only item shown whose title has these words, unless they are a word for what items are. */
export const calledAt = (
  position: Pick<Position, 'tokens' | 'compiled' | 'shown' | 'lexicon' | 'view'>,
  at: number,
): Found<readonly Item[]> | undefined => {
  const { tokens, compiled, shown } = position
  const { articles, aOne, ones } = compiled.lists
  const { folded } = tokens
  const start = articles.skip(folded, at)
  if (start === at || aOne.skip(folded, at) > at) return undefined
  for (let end = start + 1; end <= start + mostWords && end < folded.length; end++) {
    const to = ones.skip(folded, end)
    if (to === end) continue
    const words = quoteOf(tokens, start, end)
    const called = shown.filter(({ title }) => mentions(title, words))
    return called.length === 1 && !isSort(position, start, end) ? { value: called, to } : undefined
  }
  return undefined
}

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
