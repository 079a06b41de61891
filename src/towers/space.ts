import type pg from 'pg'
import { type Embedder, embedMeanings } from '../models/index.ts'
import { historyVectors, nearest, type Predicate, similarities } from '../retrieval/index.ts'
import { type NearItem, nearestInTowers, readTagTower, towerVectors } from './queries.ts'
import { apply } from './tensor.ts'
import { dimension } from './train.ts'
import { ofLengthOne } from './vectors.ts'

/** Users, items and tags in one space: a user is a mean of items. Vectors are of length 1. */
export interface Space {
  /**
   * RecGPT's `b`, the user's share in what is sought for a tag, that finds most: chosen on the half of real users that
   * the suite `intent` does not report. A mean of embeddings is near to everything, and says less of a user.
   */
  beta: number
  /** The vectors of items by id; those that have none are left out. */
  itemVectors(ids: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>
  tagVectors(texts: readonly string[]): Promise<Float32Array[]>
  /** The items of a predicate nearest to a vector, nearest first. */
  nearest(vector: Float32Array, predicate: Predicate, limit: number): Promise<NearItem[]>
}

/** The space of the towers where they were learned from this embedder's vectors, else the embedder's own. */
export const openSpace = async (pool: pg.Pool, embedder: Embedder): Promise<Space> => {
  const tag = await readTagTower(pool, embedder.name)
  return tag ? towersSpace(pool, embedder, tag) : embedderSpace(pool, embedder)
}

const towersSpace = (pool: pg.Pool, embedder: Embedder, tag: Float32Array): Space => ({
  beta: 0.75,
  itemVectors: (ids) => towerVectors(pool, ids),
  async tagVectors(texts) {
    const meanings = await embedMeanings(embedder, texts)
    return meanings.map((meaning) => {
      const vector = new Float32Array(dimension)
      apply(tag, dimension, meaning, vector, 0)
      return ofLengthOne(vector)
    })
  },
  nearest: (vector, predicate, limit) => nearestInTowers(pool, vector, predicate, limit),
})

const embedderSpace = (pool: pg.Pool, embedder: Embedder): Space => ({
  beta: 0.25,
  itemVectors: (ids) => historyVectors(pool, ids, embedder.name),
  tagVectors: (texts) => embedMeanings(embedder, texts),
  async nearest(vector, predicate, limit) {
    const [ids] = await nearest(pool, { predicate, embedder: embedder.name, limit }, [vector])
    const scores = await similarities(pool, ids!, [vector], embedder.name)
    return ids!.map((id) => ({ id, score: scores.get(id)?.[0] ?? 0 }))
  },
})
