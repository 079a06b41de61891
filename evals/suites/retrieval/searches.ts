import { randomUUID } from 'node:crypto'
import { type Item, textsIn, wordsOf } from '../../../src/catalog/index.ts'
import { embedMeanings } from '../../../src/models/index.ts'
import { nearestOfAll, predicateOf } from '../../../src/retrieval/index.ts'
import { Bm25 } from '../../evaluators/index.ts'
import type { EvalFeed } from '../../feed/index.ts'

export const depth = 50

/** A way to look for words: the ids of the best items, the best first. */
export interface Search {
  name: string
  find(words: string): Promise<string[]>
}

/** The feed as it answers a wish in words, and the two sources that it joins, each by itself. */
export const searchesOver = ({ feed, runtime }: EvalFeed, items: readonly Item[]): Search[] => {
  const stems = (text: string) => wordsOf(text).map(({ stem }) => stem)
  const bm25 = new Bm25(items.map((item) => textsIn(item).flatMap(stems)))
  const { pool, embedder, readView } = runtime
  return [
    {
      name: 'the feed',
      async find(words) {
        const operation = {
          op: 'add',
          polarity: 'want',
          strength: 'prefer',
          condition: { text: words },
          weight: 1,
          exclusive: false,
          expiresAt: null,
          quote: words,
        } as const
        const key = { userId: randomUUID(), feed: 'home' }
        const { state } = await feed.steer(key, {
          given: { act: 'refine', operations: [operation] },
          limit: depth,
        })
        return state.ranking.slice(0, depth).map(({ id }) => id)
      },
    },
    {
      name: 'BM25',
      async find(words) {
        const scores = bm25.scores(stems(words))
        return [...items.keys()]
          .sort((a, b) => scores[b]! - scores[a]!)
          .slice(0, depth)
          .map((at) => items[at]!.id)
      },
    },
    {
      name: 'embedding',
      async find(words) {
        const { schema } = await readView()
        const [vector] = await embedMeanings(embedder, [words])
        const predicate = predicateOf([], schema)
        return nearestOfAll(pool, {
          predicate,
          vector: vector!,
          embedder: embedder.name,
          limit: depth,
        })
      },
    },
  ]
}
