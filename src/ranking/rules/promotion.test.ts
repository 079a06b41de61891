import { describe, expect, test } from 'vitest'
import { type Item, schemaOf } from '../../catalog/index.ts'
import type { Ranked } from '../ranked.ts'
import type { RankingRule } from '../rule.ts'
import { contextOf } from '../testing.ts'
import { promotion } from './promotion.ts'

const schema = schemaOf([
  { name: 'brand', kind: 'category' },
  { name: 'added', kind: 'date' },
  { name: 'vintage', kind: 'number', unit: 'year' },
])
const item = (id: string, attributes: Item['attributes'] = {}): Item => ({
  id,
  title: id,
  text: '',
  attributes,
  popularity: 0,
})
const now = new Date('2026-07-01T00:00:00Z')

/** Items with scores that fall by 0.1 from 0.8 on. */
const promoted = (items: readonly Item[], ...rules: RankingRule[]) => {
  const context = contextOf(items, { schema, rules, now })
  const ranked = items.map(({ id }, n): Ranked => {
    const shares = [{ source: 'matches' as const, share: 1 }]
    return { id, score: 0.8 - n / 10, shares, penalty: 0 }
  })
  return promotion(ranked, context)
}
const scoresOf = (list: readonly Ranked[]) =>
  list.map(({ id, score }) => [id, Math.round(score * 1e6) / 1e6])

const altra = { attribute: 'brand', operator: 'eq', value: 'Altra' } as const

describe('promotion', () => {
  test('a boost gives what meets it a part of what it lacks, and says so among its shares', () => {
    const list = promoted([item('a'), item('b', { brand: 'Altra' }), item('c')], {
      kind: 'boost',
      ...altra,
      by: 0.5,
    })
    expect(scoresOf(list)).toEqual([
      ['b', 0.85],
      ['a', 0.8],
      ['c', 0.6],
    ])
    const shares = new Map(list[0]!.shares.map(({ source, share }) => [source, share]))
    expect(shares.get('matches')).toBeCloseTo(0.7 / 0.85)
    expect(shares.get('boost')).toBeCloseTo(0.15 / 0.85)
    expect(list[1]!.shares).toEqual([{ source: 'matches', share: 1 }])
  })

  test('a bury takes a part of it', () => {
    const list = promoted([item('a', { brand: 'Altra' }), item('b')], {
      kind: 'bury',
      ...altra,
      by: 0.5,
    })
    expect(scoresOf(list)).toEqual([
      ['b', 0.7],
      ['a', 0.4],
    ])
  })

  test('what is new is raised, half as much for each half-life of its age, by dates and by years', () => {
    const list = promoted(
      [
        item('ages', { added: '2026-06-11' }),
        item('tomorrow', { added: '2026-07-02' }),
        item('unknown'),
      ],
      { kind: 'fresh', attribute: 'added', halfLifeDays: 10, by: 0.4 },
    )
    expect(scoresOf(list)).toEqual([
      ['ages', 0.82],
      ['tomorrow', 0.82],
      ['unknown', 0.6],
    ])
    const years = promoted([item('old', { vintage: 2024 }), item('new', { vintage: 2026 })], {
      kind: 'fresh',
      attribute: 'vintage',
      halfLifeDays: 365,
      by: 0.9,
    })
    expect(years.map(({ id }) => id)).toEqual(['new', 'old'])
  })

  test('a rule about an attribute that is gone does nothing', () => {
    const list = promoted(
      [item('a', { size: 9 }), item('b')],
      { kind: 'boost', attribute: 'size', operator: 'eq', value: 9, by: 1 },
      { kind: 'fresh', attribute: 'size', halfLifeDays: 1, by: 1 },
    )
    expect(scoresOf(list)).toEqual([
      ['a', 0.8],
      ['b', 0.7],
    ])
  })
})
