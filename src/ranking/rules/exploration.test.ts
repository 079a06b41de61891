import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RankContext } from '../context.ts'
import type { Ranked } from '../ranked.ts'
import { contextOf } from '../testing.ts'
import { exploration } from './exploration.ts'

const ranking = (count: number) =>
  Array.from({ length: count }, (_, n): Ranked => {
    return { id: `${n}`, score: 1 - n / count, shares: [], penalty: 0 }
  })

const explored = (ranked: readonly Ranked[], given: Partial<RankContext> = {}) =>
  exploration(
    ranked,
    contextOf([], { rules: [{ kind: 'explore', share: 0.1 }], seed: 'one', ...given }),
  )
const discoveries = (list: readonly Ranked[]) =>
  list.flatMap(({ id, explored: isExplored }, place) => (isExplored ? { id, place } : []))

describe('exploration', () => {
  test('every page has its share of discoveries, from after the second page', () => {
    const found = discoveries(explored(ranking(200)))
    expect(found.map(({ place }) => place)).toEqual(
      Array.from({ length: 20 }, (_, n) => 10 * n + 9),
    )
    for (const { id } of found) expect(Number(id)).toBeGreaterThanOrEqual(40)
  })

  test('the same seed finds the same, another other items', () => {
    const idsBy = (seed: string) =>
      discoveries(explored(ranking(200), { seed })).map(({ id }) => id)
    expect(idsBy('one')).toEqual(idsBy('one'))
    expect(idsBy('two')).not.toEqual(idsBy('one'))
  })

  test('keeps every item, and all others in their order', () => {
    const shares = fc.double({ min: 0.01, max: 0.5, noNaN: true })
    fc.assert(
      fc.property(fc.nat(150), shares, fc.string(), (count, share, seed) => {
        const list = explored(ranking(count), { rules: [{ kind: 'explore', share }], seed })
        expect(new Set(list.map(({ id }) => id)).size).toBe(count)
        expect(list).toHaveLength(count)
        const others = list.filter(({ explored: isExplored }) => !isExplored)
        expect(others.map(({ id }) => Number(id))).toEqual(
          others.map(({ id }) => Number(id)).toSorted((a, b) => a - b),
        )
      }),
    )
  })

  test('what was shown lately is no discovery', () => {
    const demoted = new Set(ranking(200).map(({ id }) => id))
    expect(discoveries(explored(ranking(200), { seen: { excluded: new Set(), demoted } }))).toEqual(
      [],
    )
  })

  test('without a rule for it nothing moves', () => {
    const ranked = ranking(200)
    expect(explored(ranked, { rules: [] })).toEqual(ranked)
  })
})
