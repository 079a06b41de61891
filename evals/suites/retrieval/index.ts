import { openEmbedder } from '../../../src/models/index.ts'
import { mean, percentile, shareOf } from '../../evaluators/index.ts'
import { allItems, openEvalFeed, ownCatalogue } from '../../feed/index.ts'
import type { Metric, Suite } from '../../suite.ts'
import { knownItems } from './queries.ts'
import { depth, searchesOver } from './searches.ts'

const queries = 200
const catalogue = 'demo'
const cuts = [1, 5, 10, 20, depth]

/** What one search made of every query: where the item stood, from 1, and how long it took in milliseconds. */
interface Found {
  name: string
  places: number[]
  times: number[]
}

/** Items are sought by words that somebody remembers of them: how often they come back, and how soon. */
export const retrieval: Suite = {
  name: 'retrieval',
  about:
    'items sought by a few words of their texts: how often and how fast they are found, by the feed and its sources alone',
  async run({ modelsDir, onProgress }) {
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    const { close, ...opened } = await openEvalFeed(embedder, ownCatalogue(catalogue))
    try {
      const items = await allItems(opened.feed)
      const known = knownItems(items, queries)
      const searches = searchesOver(opened, items)
      const all: Found[] = searches.map(({ name }) => ({ name, places: [], times: [] }))
      for (const [n, { words, id }] of known.entries()) {
        for (const [at, search] of searches.entries()) {
          const began = performance.now()
          const place = (await search.find(words)).indexOf(id) + 1
          all[at]!.times.push(performance.now() - began)
          all[at]!.places.push(place === 0 ? Number.POSITIVE_INFINITY : place)
        }
        onProgress(n + 1, known.length)
      }
      return {
        metrics: all.flatMap(metricsOf),
        notes: [],
        pictures: [
          {
            kind: 'curves',
            title: 'Recall over the length of the list',
            x: 'items looked at',
            y: 'recall',
            curves: all.map(({ name, places }) => ({
              name,
              points: cuts.map((cut) => ({ x: cut, y: recallAt(places, cut) })),
            })),
          },
          {
            kind: 'curves',
            title: `Recall@10 over the median time of a search`,
            x: 'ms',
            y: 'recall@10',
            curves: all.map(({ name, places, times }) => ({
              name,
              points: [{ x: percentile(times, 0.5), y: recallAt(places, 10) }],
            })),
          },
        ],
      }
    } finally {
      await close()
    }
  },
}

const recallAt = (places: readonly number[], cut: number) =>
  mean(places.map((place) => Number(place <= cut)))

const metricsOf = ({ name, places, times }: Found): Metric[] => [
  ...[1, 10, depth].map((cut) =>
    shareOf(`${name}: recall@${cut}`, places.filter((place) => place <= cut).length, places.length),
  ),
  { key: `${name}: median ms`, score: percentile(times, 0.5), count: times.length },
]
