import { expect, test } from 'vitest'
import type { FeedState } from '../state.ts'
import { stateOf } from '../testing.ts'
import { aggregator } from './aggregator.ts'

const candidate = (id: string, matches: number, popularity = 0) => ({
  id,
  scores: { semantic: 0, lexical: 0, matches, history: 0, collaborative: 0, tags: 0, popularity },
})
const plan: FeedState['plan'] = {
  tools: ['matcher'],
  depth: 200,
  weights: {
    semantic: 0,
    lexical: 0,
    matches: 1,
    history: 0,
    collaborative: 0,
    tags: 0,
    popularity: 0,
  },
  because: [],
}
const candidates = [candidate('a', 0.1, 9), candidate('b', 1), candidate('c', 0.5)]
const idsOf = (given: Partial<FeedState>) =>
  aggregator(stateOf({ plan, candidates, ...given })).ranking!.map(({ id }) => id)

test('the ranking is by the scores, weighed as the plan says', () => {
  expect(idsOf({})).toEqual(['b', 'c', 'a'])
  const byPopularity = { ...plan, weights: { ...plan.weights, matches: 0, popularity: 1 } }
  expect(idsOf({ plan: byPopularity })[0]).toBe('a')
})

test('what is avoided falls behind', () => {
  expect(idsOf({ penalties: { b: 0.75 } })).toEqual(['c', 'b', 'a'])
})

test('an order that was asked for is kept, whatever the scores are', () => {
  const sort = { attribute: 'year', direction: 'asc' } as const
  expect(idsOf({ preferences: { directives: [], sort }, penalties: { a: 1 } })).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('no candidates make no ranking', () => {
  expect(idsOf({ candidates: [] })).toEqual([])
})
