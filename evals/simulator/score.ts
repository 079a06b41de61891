import type { Item } from '../../src/catalog/index.ts'
import type { Wanting } from './person.ts'
import { suits } from './wish.ts'

/** Lists are scored down to these places. */
export const depths = [10, 20, 50] as const
export type Depth = (typeof depths)[number]

/** How a list of items serves what somebody wants. */
export interface Score {
  /** The share of the places whose item suits. */
  csr: number
  /** The share of the targets that are in the list; undefined for who has none. */
  recall: number | undefined
  /** Binary gains, discounted by the logarithm of the place; 1 when the targets come first. */
  ndcg: number | undefined
}

/** The score of the first `depth` items of a list; a place that is empty suits nobody. */
export const scoreOf = (
  list: readonly Item[],
  { profile, targets }: Wanting,
  depth: number,
): Score => {
  const shown = list.slice(0, depth)
  const csr = shown.filter((item) => suits(item, profile)).length / depth
  if (targets.length === 0) return { csr, recall: undefined, ndcg: undefined }
  const sought = new Set(targets.map(({ id }) => id))
  const places = shown.flatMap(({ id }, place) => (sought.has(id) ? place : []))
  const ideal = Array.from({ length: Math.min(depth, targets.length) }, (_, place) => place)
  return { csr, recall: places.length / targets.length, ndcg: gain(places) / gain(ideal) }
}

const gain = (places: readonly number[]) =>
  places.reduce((sum, place) => sum + 1 / Math.log2(place + 2), 0)
