import type pg from 'pg'
import { vectorIndexName } from '../catalog/index.ts'
import { transaction } from '../database/index.ts'
import { inSpan } from '../telemetry/index.ts'
import { asSpan } from './as-span.ts'
import {
  type Near,
  nearestByGraph,
  nearestOfAll,
  type Search,
  type Survey,
  surveyItems,
} from './near-queries.ts'

/**
 * What a search takes, in microseconds an item, as measured at a million items of 384 dimensions: to compare one after
 * the other, to fetch one by an index and compare it, and to come by one in the graph.
 */
const cost = { compare: 0.65, fetch: 2.7, visit: 7 }

/** How many of the nearest the graph keeps in view: twice what is asked for finds nearly all of them. */
const breadthOf = (limit: number) => Math.min(1_000, Math.max(100, 2 * limit))

/** How many items the graph comes by until enough are in the predicate, where those lie as all others do. */
const visitsFor = (limit: number, { items, expected }: Survey) =>
  breadthOf(limit) + (limit * items) / Math.max(1, expected)

/** So many times that before it gives up: with more it comes back full of what is not nearest, where that may not be shown. */
const patience = 1.5
const mostVisits = 40_000

const paysOff = (limit: number, survey: Survey): boolean => {
  const { isIndexed, items, fetched, scansAll } = survey
  const compareAll = scansAll ? items * cost.compare : fetched * cost.fetch
  return isIndexed && visitsFor(limit, survey) * cost.visit < compareAll
}

/**
 * The ids of the items in a predicate that are nearest to each of some vectors, nearest first: never fewer than `limit`
 * while there are more.
 *
 * Few items are compared one by one. Among many the graph is searched, which pays where what is in the predicate lies
 * about the vector as everything else does. Where it lies elsewhere the graph comes back with too few, and soon, for it
 * is given no more patience than the predicate's selectivity accounts for: then all are compared after all.
 *
 * More patience is no way out: the graph then finds enough, but not the nearest (measured at a hundred thousand items,
 * of which the nearer half may not be shown: .09 of them after 20,000 visits; where only the nearest tenth may not, .63).
 * To compare only what lies in the nearest cells (of k-means) is none either: the nearest of what is far away are the
 * outliers of very many cells. Measured, a quarter to a half of all that matches had to be compared to find .95. Nor are
 * binary codes in a narrow table: of the half that is farthest, .68 was found among the nearest 2,000 by code at a million
 * items, and it took half as long as comparing.
 */
export const nearest = async (
  pool: pg.Pool,
  search: Search,
  vectors: readonly Float32Array[],
): Promise<string[][]> => {
  const [first] = vectors
  if (!first) return []
  const index = vectorIndexName(search.embedder, first.length)
  const survey = await surveyItems(pool, search.predicate, index)
  const lists: string[][] = []
  for (const vector of vectors)
    lists.push(
      await inSpan(asSpan('nearest'), () => nearestTo(pool, { ...search, vector }, survey)),
    )
  return lists
}

const nearestTo = async (pool: pg.Pool, near: Near, survey: Survey): Promise<string[]> => {
  const { limit } = near
  if (paysOff(limit, survey)) {
    const visits = Math.ceil(Math.min(mostVisits, patience * visitsFor(limit, survey)))
    const settings = { breadth: breadthOf(limit), patience: visits }
    const found = await transaction(pool, (client) => nearestByGraph(client, near, settings))
    if (found.length === limit) return found
  }
  return nearestOfAll(pool, near)
}
