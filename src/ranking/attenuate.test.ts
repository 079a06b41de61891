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
  usual = { mean: 0.1, deviation: 0.1 },
) => attenuate({ items, avoids, schema, similarities, usual: Array(3).fill(usual) })

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

  test('being none of the others redeems nothing, and being two of them loses more than either', () => {
    const alone = penalties([{ condition: horror, weight: 1 }])
    const avoids = [
      { condition: horror, weight: 1 },
      { condition: long, weight: 0.5 },
      { condition: { ...long, operator: '>', value: 180 } as Condition, weight: 0.5 },
    ]
    const all = penalties(avoids)
    expect(all.get('scare')).toBe(alone.get('scare'))
    expect(all.get('epic')).toBeGreaterThan(penalties(avoids.slice(0, 2)).get('epic')!)
    expect(all.get('epic')).toBeLessThan(1)
    expect(all.has('short')).toBe(false)
  })

  const slow = [{ condition: text('slow burn'), weight: 1 }]

  test('a text loses by closeness: nothing up to what is usual, all of it where hardly anything is closer', () => {
    const near = new Map([
      ['scare', [0.1]],
      ['epic', [0.25]],
      ['short', [0.9]],
    ])
    const lost = penalties(slow, near)
    expect(lost.has('scare')).toBe(false)
    expect(lost.get('epic')).toBeCloseTo(0.25)
    expect(lost.get('short')).toBe(0.5)
  })

  test('a word to which all is far loses as much as a sentence to which all is near', () => {
    const near = (mean: number, deviation: number) =>
      penalties(slow, new Map([...items.keys()].map((id, n) => [id, [mean + n * deviation]])), {
        mean,
        deviation,
      })
    const [word, sentence] = [near(0.05, 0.04), near(0.4, 0.1)]
    for (const id of items.keys()) expect(word.get(id) ?? 0).toBeCloseTo(sentence.get(id) ?? 0, 10)
    expect(word.size).toBe(2)
  })

  test('where everything is as close as everything else, nothing loses', () => {
    const near = new Map([...items.keys()].map((id) => [id, [0.8]]))
    expect(penalties(slow, near, { mean: 0.5, deviation: 0 })).toEqual(new Map())
  })

  test('each text has its own similarity, with attributes between them', () => {
    const near = new Map([['short', [-1, 0.5]]])
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
