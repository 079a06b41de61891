import type { Tag } from './tag.ts'
import { wordKey } from './tag-word.ts'

/** RecGPT resamples tags to two a category; the category of a tag is its core word, which all its items are of. */
const mostPerCore = 2

/** Of each core word the two strongest tags, the strongest of all first. */
export const diverse = <T extends Pick<Tag, 'core' | 'strength' | 'id'>>(
  tags: readonly T[],
): T[] => {
  const kept = new Map<string, number>()
  return tags
    .toSorted((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .filter(({ core }) => {
      const key = wordKey(core)
      const before = kept.get(key) ?? 0
      kept.set(key, before + 1)
      return before < mostPerCore
    })
}
