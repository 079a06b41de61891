import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemaOf } from '../../catalog/index.ts'
import type { RankContext } from '../context.ts'
import type { Ranked } from '../ranked.ts'
import { seen, unseen } from './seen.ts'

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__'))
const ranked = (id: string): Ranked => ({ id, score: 0.5, shares: [], penalty: 0 })
const contextOf = (excluded: string[], demoted: string[]): RankContext => ({
  items: new Map(),
  directives: [],
  schema: schemaOf([]),
  seen: { excluded: new Set(excluded), demoted: new Set(demoted) },
  sorted: false,
  varied: false,
  apart: null,
  rules: [],
  now: new Date('2026-06-01'),
  seed: '',
  pageSize: 20,
})
const idsOf = (list: readonly Ranked[]) => list.map(({ id }) => id)

test('what is excluded is gone, what is demoted comes last, and both parts keep their order', () => {
  fc.assert(
    fc.property(ids, ids, ids, (list, excluded, demoted) => {
      const left = list.filter((id) => !excluded.includes(id))
      expect(idsOf(seen(list.map(ranked), contextOf(excluded, demoted)))).toEqual([
        ...left.filter((id) => !demoted.includes(id)),
        ...left.filter((id) => demoted.includes(id)),
      ])
    }),
  )
})

test('in an order that was asked for what is demoted stays in its place', () => {
  const context = contextOf(['b'], ['a'])
  expect(idsOf(unseen(['a', 'b', 'c'].map(ranked), context))).toEqual(['a', 'c'])
})
