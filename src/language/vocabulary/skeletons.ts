import { type CatalogueView, wordsOf } from '../../catalog/index.ts'
import { isFacet } from './facets.ts'
import { perView } from './per-view.ts'

/** Shorter ones are too many other words. */
const shortest = 3

const skeletonOf = (word: string): string => word.replace(/[aeiou]/g, '')

/** Of words with the same consonants the one that is so many times as frequent as any other. */
const lead = 3

const skeletonsIn = perView((view: CatalogueView): ReadonlyMap<string, string> => {
  const found = new Map<string, Map<string, number>>()
  for (const { attribute, value, count } of view.vocabulary) {
    if (!isFacet(attribute, view)) continue
    for (const { folded } of wordsOf(value)) {
      const skeleton = skeletonOf(folded)
      if (skeleton === folded || skeleton.length < shortest) continue
      const words = found.get(skeleton) ?? new Map<string, number>()
      found.set(skeleton, words.set(folded, (words.get(folded) ?? 0) + count))
    }
  }
  return new Map(
    [...found].flatMap(([skeleton, words]): [string, string][] => {
      const [first, second] = [...words].sort(([, a], [, b]) => b - a)
      return second && first![1] < lead * second[1] ? [] : [[skeleton, first![0]]]
    }),
  )
})

/** The word of a short list that was typed without its vowels: "blk", "wht". */
export const withVowels = (word: string, view: CatalogueView): string | undefined =>
  skeletonsIn(view).get(word)
