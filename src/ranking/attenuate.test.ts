import { describe, expect, test } from 'vitest'
import { type Item, schemaOf } from '../catalog/index.ts'
import type { Condition } from '../preferences/index.ts'
import { attenuate } from './attenuate.ts'

const schema = schemaOf([
  { name: 'genres', kind: 'tags' },
  { name: 'runtime', kind: 'number', unit: 'minute' },
])
const items = new Map<string, Item>(
  [
    { id: 'scare', attributes: { genres: ['Horror'], runtime: 90 } },
    { id: 'epic', attributes: { genres: ['War'], runtime: 190 } },
    { id: 'short', attributes: { genres: ['War'], runtime: 80 } },
  ].map((one) => [one.id, { title: one.id, text: '', popularity: 0, ...one }]),
)
const horror: Condition = { attribute: 'genres', operator: 'contains', value: 'Horror' }
const long: Condition = { attribute: 'runtime', operator: '>', value: 150 }
const text = (words: string): Condition => ({ text: words })

const penalties = (
  avoids: { condition: Condition; weight: number }[],
  similarities = new Map<string, number[]>(),
) => attenuate({ items, avoids, schema, similarities })

describe('attenuate', () => {
  test('only what is avoided loses, and nothing else is named', () => {
    expect([...penalties([{ condition: horror, weight: 1 }]).keys()]).toEqual(['scare'])
    expect(penalties([])).toEqual(new Map())
  })

  test('much less loses more than less, and less more than a bit less', () => {
    const lost = [0.5, 1, 2].map(
      (weight) => penalties([{ condition: horror, weight }]).get('scare')!,
    )
    expect(lost[0]).toBeGreaterThan(0)
    expect(lost[1]).toBeGreaterThan(lost[0]!)
    expect(lost[2]).toBeGreaterThan(lost[1]!)
    expect(lost[2]).toBeLessThan(1)
  })

  test('the worst of several counts, not their mean', () => {
    const alone = penalties([{ condition: horror, weight: 1 }])
    const both = penalties([
      { condition: horror, weight: 1 },
      { condition: long, weight: 0.5 },
    ])
    expect(both.get('scare')).toBe(alone.get('scare'))
    expect(both.get('epic')).toBeLessThan(both.get('scare')!)
    expect(both.has('short')).toBe(false)
  })

  test('a text loses by closeness: nothing when unrelated, all of it when as close as texts come', () => {
    const near = new Map([
      ['scare', [0.15]],
      ['epic', [0.4]],
      ['short', [0.9]],
    ])
    const lost = penalties([{ condition: text('slow burn'), weight: 1 }], near)
    expect(lost.has('scare')).toBe(false)
    expect(lost.get('epic')).toBeCloseTo(0.25)
    expect(lost.get('short')).toBe(0.5)
  })

  test('each text has its own similarity, with attributes between them', () => {
    const near = new Map([['short', [-1, 0.6]]])
    const avoids = [text('gore'), horror, text('trenches')].map((condition, n) => ({
      condition,
      weight: n === 2 ? 2 : 1,
    }))
    expect(penalties(avoids, near)).toEqual(
      new Map([
        ['scare', 0.5],
        ['short', 0.75],
      ]),
    )
  })
})
