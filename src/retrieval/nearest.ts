import type pg from 'pg'
import { vectorIndexName } from '../catalog/index.ts'
import { transaction } from '../database/index.ts'
import { type Near, nearestByGraph, nearestOfAll, surveyItems } from './near-queries.ts'

/** So few items are compared one by one as quickly as a graph is searched, and without a miss. */
const fewEnough = 10_000

/** How many of the nearest the graph keeps in view: twice what is asked for finds nearly all of them. */
const breadthOf = (limit: number) => Math.min(1_000, Math.max(100, 2 * limit))

/** Where the items in the predicate lie as the others do, a fourth of these is looked at before enough are found. */
const patienceOf = (limit: number, selectivity: number) =>
  Math.min(40_000, Math.ceil((4 * limit) / selectivity) + breadthOf(limit))

/**
 * The ids of the items in a predicate that are nearest to a vector, nearest first: never fewer than `limit` while
 * there are more.
 *
 * Few items are compared one by one. Among many the graph is searched, which pays where what is in the predicate lies
 * about the vector as everything else does. Where it lies elsewhere the graph comes back with too few, and quickly, for
 * it is given no more patience than the predicate's selectivity accounts for: then all are compared after all.
 */
export const nearest = async (pool: pg.Pool, near: Near): Promise<string[]> => {
  const { embedder, vector, limit } = near
  const index = vectorIndexName(embedder, vector.length)
  const { isIndexed, items, expected } = await surveyItems(pool, near.predicate, index)
  if (isIndexed && expected > fewEnough) {
    const settings = { breadth: breadthOf(limit), patience: patienceOf(limit, expected / items) }
    const found = await transaction(pool, (client) => nearestByGraph(client, near, settings))
    if (found.length === limit) return found
  }
  return nearestOfAll(pool, near)
}
