import type pg from 'pg'
import { coreAttributes, likings } from '../behavior/index.ts'
import type { CatalogueView } from '../catalog/index.ts'
import { collaborativeVectors, interactionsOf } from '../collaborative/index.ts'
import { transaction } from '../database/index.ts'
import { type Embedder, embedMeanings } from '../models/index.ts'
import { computeBeside } from '../threads/index.ts'
import { categoriesOf, tagExamples } from './lessons.ts'
import { listsOf } from './lists.ts'
import { areDue, type MeantItem, readMeantItems, replaceTowers } from './queries.ts'
import { dimension, type Lessons, type Towers } from './train.ts'
import { centred, meanOf } from './vectors.ts'

/** Of more items the most popular: what is near is found by comparing all. */
const mostItems = 50_000
/** From fewer users, or fewer items that several of them like, nothing is learned that the texts do not say. */
export const needed = { users: 50, items: 50 }

export interface LearnOptions {
  pool: pg.Pool
  embedder: Embedder
  view: Pick<CatalogueView, 'attributes' | 'vocabulary'>
  signal?: AbortSignal
}

/**
 * Trains the towers on the catalogue's own events, where those suffice and have been learned from since it was last
 * done. Two servers that do so at once come to the same. Gives back how many items have a vector; undefined where
 * there was nothing to do. Stopped before its end it changes nothing.
 */
export const learnTowers = async ({
  pool,
  embedder,
  view,
  signal,
}: LearnOptions): Promise<number | undefined> => {
  if (!(await areDue(pool, embedder.name))) return undefined
  const { ids, items: liked, starts } = await interactionsOf(likings(pool, signal))
  if (starts.length <= needed.users || ids.length < needed.items) return undefined

  const items: MeantItem[] = []
  for await (const item of readMeantItems(pool, embedder.name, mostItems)) {
    signal?.throwIfAborted()
    items.push(item)
  }
  const places = new Map(items.map(({ id }, at) => [id, at]))
  const histories = [...starts.subarray(1)].flatMap((end, user) => {
    const history = [...liked.subarray(starts[user], end)]
      .map((number) => places.get(ids[number]!))
      .filter((place) => place !== undefined)
    return history.length < 2 ? [] : [history]
  })
  const core = coreAttributes(view)
  const tags = tagExamples(items, core)
  const texts = tags.map(({ text }) => text)
  const tagVectors = await embedMeanings(embedder, texts, signal ? { signal } : {})
  const common = meanOf(items.map(({ vector }) => vector))
  const known = await collaborativeVectors(pool, ids)
  const lessons: Lessons = {
    meanings: flat(items.map(({ vector }) => centred(vector, common))),
    width: embedder.dimension,
    collaborative: flat(items.map(({ id }) => known.get(id) ?? new Float32Array(dimension))),
    histories: listsOf(histories),
    categories: listsOf(categoriesOf(items, core)),
    tagMeanings: flat(tagVectors),
    tagItems: listsOf(tags.map(({ items }) => items)),
  }
  const towers = await computeBeside<Towers>(
    new URL('./worker.ts', import.meta.url),
    lessons,
    signal,
  )
  const vectors = items.map(({ id }, at) => ({
    id,
    vector: towers.items.subarray(at * dimension, (at + 1) * dimension),
  }))
  const learned = { embedder: embedder.name, items: vectors, tag: towers.tag }
  await transaction(pool, (client) => replaceTowers(client, learned))
  return items.length
}

const flat = (vectors: readonly Float32Array[]): Float32Array => {
  const all = new Float32Array(vectors.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const vector of vectors) {
    all.set(vector, at)
    at += vector.length
  }
  return all
}
