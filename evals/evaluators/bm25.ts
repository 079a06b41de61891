/** How soon a word that is repeated stops to count, and how much a long text is held against its words. */
const [k1, b] = [1.2, 0.75]

/** Texts by their words, each with its words counted: scored by Robertson's BM25. */
export class Bm25 {
  readonly #postings = new Map<string, { text: number; weight: number }[]>()
  readonly #texts: number

  constructor(texts: readonly (readonly string[])[]) {
    this.#texts = texts.length
    const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length
    for (const [text, words] of texts.entries())
      for (const [word, count] of countsOf(words)) {
        const weight = (count * (k1 + 1)) / (count + k1 * (1 - b + (b * words.length) / mean))
        const postings = this.#postings.get(word) ?? []
        postings.push({ text, weight })
        this.#postings.set(word, postings)
      }
  }

  /** How well each text answers a query: a word that the query repeats counts as often. */
  scores(query: readonly string[]): Float64Array {
    const scores = new Float64Array(this.#texts)
    for (const [word, count] of countsOf(query)) {
      const postings = this.#postings.get(word) ?? []
      const rarity = Math.log(1 + (this.#texts - postings.length + 0.5) / (postings.length + 0.5))
      for (const { text, weight } of postings) scores[text]! += count * rarity * weight
    }
    return scores
  }
}

const countsOf = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
