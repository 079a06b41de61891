import { type Item, textsIn, wordsOf } from '../../src/catalog/index.ts'

const k1 = 1.2
const b = 0.75

const stemsOf = (text: string) => wordsOf(text).map(({ stem }) => stem)

/** BM25 of a text, by item id, over all that the items say: 0 for those that have none of its words. */
export const bm25 = (items: readonly Item[]): ((text: string) => ReadonlyMap<string, number>) => {
  const postings = new Map<string, Map<string, number>>()
  const lengths = new Map<string, number>()
  for (const item of items) {
    const stems = textsIn(item).flatMap(stemsOf)
    lengths.set(item.id, stems.length)
    for (const stem of stems) {
      const counts = postings.get(stem) ?? new Map<string, number>()
      postings.set(stem, counts.set(item.id, (counts.get(item.id) ?? 0) + 1))
    }
  }
  const average = [...lengths.values()].reduce((sum, one) => sum + one, 0) / items.length

  return (text) => {
    const scores = new Map<string, number>()
    for (const stem of stemsOf(text)) {
      const counts = postings.get(stem) ?? new Map<string, number>()
      const rarity = Math.log(1 + (items.length - counts.size + 0.5) / (counts.size + 0.5))
      for (const [id, count] of counts) {
        const damped = count + k1 * (1 - b + (b * lengths.get(id)!) / average)
        scores.set(id, (scores.get(id) ?? 0) + (rarity * count * (k1 + 1)) / damped)
      }
    }
    return scores
  }
}
