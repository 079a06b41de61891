import type { Tag } from './tag.ts'
import { wordKey } from './tag-word.ts'

/** RecGPT looks for items with thirty tags, resampled to two a category. */
const wanted = 30
const mostPerCore = 2

/**
 * Tags so that the first are the most diverse: of each core word the two strongest, all of them; then, until there are
 * as many as wanted, the next two of each, and so on.
 */
export const diverse = <T extends Pick<Tag, 'core' | 'strength' | 'id'>>(
  tags: readonly T[],
): T[] => {
  const places = new Map<string, number>()
  const rounds: T[][] = []
  for (const tag of tags.toSorted((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))) {
    const key = wordKey(tag.core)
    const place = places.get(key) ?? 0
    places.set(key, place + 1)
    const round = Math.floor(place / mostPerCore)
    rounds[round] ??= []
    rounds[round].push(tag)
  }
  const [first = [], ...others] = rounds
  return [...first, ...others.flat().slice(0, Math.max(0, wanted - first.length))]
}
