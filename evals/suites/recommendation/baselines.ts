import { tastesOf } from '../../../src/behavior/index.ts'
import { type Item, stemsOf } from '../../../src/catalog/index.ts'
import { cosine } from '../../../src/models/index.ts'
import { attention } from '../../../src/ranking/index.ts'
import { Bm25 } from '../../evaluators/index.ts'
import { eventsOf } from './events.ts'
import type { Case } from './ratings.ts'
import { depth, type System } from './system.ts'

/** A system that gives every item a score by one source alone; items that score the same come in the order of their ids. */
const scored = (
  name: string,
  items: readonly Pick<Item, 'id'>[],
  scoresFor: (user: Case) => ArrayLike<number>,
): System => ({
  name,
  isSingle: true,
  async recommend(user) {
    const known = new Set(user.history.map(({ itemId }) => itemId))
    const scores = scoresFor(user)
    return items
      .map(({ id }, at) => ({ id, score: scores[at]! }))
      .filter(({ id }) => !known.has(id))
      .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1))
      .slice(0, depth)
      .map(({ id }) => id)
  },
})

/** What most users liked. */
export const popularity = (items: readonly Item[]): System => {
  const scores = items.map((item) => item.popularity)
  return scored('popularity', items, () => scores)
}

/** So many of the latest items that the user liked speak for the taste: chosen on the half that is not reported. */
const latest = { words: 5, vectors: 2 }

/** The words of the items that the user liked, against those of each item. */
export const lexical = (items: readonly Item[]): System => {
  const words = new Map(items.map((item) => [item.id, stemsOf(item).split(/\s+/).filter(Boolean)]))
  const index = new Bm25([...words.values()])
  return scored('BM25', items, ({ liked }) =>
    index.scores(liked.slice(-latest.words).flatMap((id) => words.get(id)!)),
  )
}

/** Near the mean of the embeddings of the items that the user liked. */
export const dense = (items: readonly Item[], vectors: ReadonlyMap<string, Float32Array>): System =>
  scored('dense', items, ({ liked }) => {
    const attended = liked
      .slice(-latest.vectors)
      .map((id) => ({ vector: vectors.get(id)!, weight: 1 }))
    const taste = attention(null, attended)!
    return items.map(({ id }) => cosine(taste, vectors.get(id)!))
  })

/** Liked by those who like what the user does: by the vectors that the feed has learned, and nothing else. */
export const collaborative = (
  items: readonly Item[],
  vectors: ReadonlyMap<string, Float32Array>,
): System =>
  scored('collaborative', items, ({ history }) => {
    const attended = tastesOf(history.flatMap(eventsOf)).flatMap(({ itemId, weight }) => {
      const vector = vectors.get(itemId)
      return vector ? { vector, weight } : []
    })
    const taste = attention(null, attended)
    return items.map(({ id }) => {
      const vector = vectors.get(id)
      return taste && vector ? Math.max(0, cosine(taste, vector)) : 0
    })
  })
