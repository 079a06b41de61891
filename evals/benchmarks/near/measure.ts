import type pg from 'pg'
import { type Near, nearest, nearestOfAll } from '../../../src/retrieval/index.ts'
import { mean, seeded } from '../../evaluators/index.ts'
import { type Timing, timed, timingOf } from '../timing.ts'
import { type Filter, filtersFor } from './filters.ts'
import { type Space, topicCount } from './space.ts'

/** How the nearest of what a filter leaves were found, over several searches. Times are in milliseconds. */
export interface Cell extends Pick<Filter, 'share' | 'relation'> {
  /** The part of the nearest that was found, in the middle and at worst. */
  recall: number
  worst: number
  /** Searches that found fewer than there are. */
  short: number
  found: Timing
  /** Comparing all that the filter leaves. */
  exact: Timing
}

export interface NearReport {
  items: number
  cells: Cell[]
  /** Comparing all items, with no filter: what a search is measured by. */
  scan: Timing
}

export interface NearOptions {
  pool: pg.Pool
  space: Space
  embedder: string
  items: number
  /** How many searches there are of each kind. */
  searches: number
  onProgress: (done: number, total: number) => void
}

/** How many are sought. */
const depth = 100

/** Searches for what lies near vectors that no item has, under every filter; the same each time. */
export const measureNear = async ({
  pool,
  space,
  embedder,
  items,
  searches,
  onProgress,
}: NearOptions): Promise<NearReport> => {
  const random = seeded('searches')
  const tries = new Map<string, Try[]>()
  for (let n = -1; n < searches; n++) {
    const vector = space.vectorOf(random.below(topicCount), `search ${n}`)
    for (const filter of filtersFor(vector, space)) {
      const near = { predicate: filter.predicate, vector, embedder, limit: depth }
      const one = await tried(pool, near, filter)
      // The first search is to warm up.
      const key = `${filter.share} ${filter.relation}`
      if (n >= 0) tries.set(key, [...(tries.get(key) ?? []), one])
    }
    onProgress(n + 2, searches + 1)
  }
  const cells = [...tries.values()].map(cellOf)
  return { items, cells, scan: cells[0]!.exact }
}

interface Try {
  filter: Filter
  recall: number
  short: boolean
  found: number
  exact: number
}

const tried = async (pool: pg.Pool, near: Near, filter: Filter): Promise<Try> => {
  const exact = await timed(() => nearestOfAll(pool, near))
  const found = await timed(() => nearest(pool, near, [near.vector]))
  const right = new Set(exact.value)
  const ids = found.value[0]!
  const hits = ids.filter((id) => right.has(id)).length
  return {
    filter,
    recall: right.size === 0 ? 1 : hits / right.size,
    short: ids.length < right.size,
    found: found.ms,
    exact: exact.ms,
  }
}

const cellOf = (tries: readonly Try[]): Cell => ({
  share: tries[0]!.filter.share,
  relation: tries[0]!.filter.relation,
  recall: mean(tries.map(({ recall }) => recall)),
  worst: Math.min(...tries.map(({ recall }) => recall)),
  short: tries.filter(({ short }) => short).length,
  found: timingOf(tries.map(({ found }) => found)),
  exact: timingOf(tries.map(({ exact }) => exact)),
})
