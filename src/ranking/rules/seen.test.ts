import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ranked } from '../ranked.ts'
import { contextOf } from '../testing.ts'
import { seen, unseen } from './seen.ts'

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__'))
const ranked = (id: string): Ranked => ({ id, score: 0.5, shares: [], penalty: 0 })
const seenOf = (excluded: string[], demoted: string[]) =>
  contextOf([], { seen: { excluded: new Set(excluded), demoted: new Set(demoted) } })
const idsOf = (list: readonly Ranked[]) => list.map(({ id }) => id)

test('what is excluded is gone, what is demoted comes last, and both parts keep their order', () => {
  fc.assert(
    fc.property(ids, ids, ids, (list, excluded, demoted) => {
      const left = list.filter((id) => !excluded.includes(id))
      expect(idsOf(seen(list.map(ranked), seenOf(excluded, demoted)))).toEqual([
        ...left.filter((id) => !demoted.includes(id)),
        ...left.filter((id) => demoted.includes(id)),
      ])
    }),
  )
})

test('in an order that was asked for what is demoted stays in its place', () => {
  const context = seenOf(['b'], ['a'])
  expect(idsOf(unseen(['a', 'b', 'c'].map(ranked), context))).toEqual(['a', 'c'])
})
