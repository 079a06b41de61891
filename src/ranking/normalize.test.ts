import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize } from './normalize.ts'
import type { ScoreSource } from './ranked.ts'

const sources: ScoreSource[] = ['semantic', 'history', 'lexical', 'matches', 'popularity']
const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 })

describe('scores of every source', () => {
  test('come to 0 to 1, one for each candidate, and keep their order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), scores, (source, given) => {
        const result = normalize(source, given)
        expect(result).toHaveLength(given.length)
        for (const [a, value] of result.entries()) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
          for (const [b, other] of given.entries())
            if (given[a]! > other) expect(value).toBeGreaterThanOrEqual(result[b]!)
            else if (given[a] === other) expect(value).toBe(result[b])
        }
      }),
    )
  })

  test('that are all nothing say nothing', () => {
    for (const source of sources) expect(normalize(source, [0, 0, 0])).toEqual([0, 0, 0])
  })

  test('of no candidates are none', () => {
    for (const source of sources) expect(normalize(source, [])).toEqual([])
  })
})

test('similarities, which lie in a narrow band, are stretched', () => {
  expect(normalize('semantic', [0.25, 0.5, 0.375])).toEqual([0, 1, 0.5])
  expect(normalize('history', [0.4, 0.4])).toEqual([1, 1])
})

test('full text and met wants keep their zero', () => {
  expect(normalize('lexical', [0.5, 0.25, 0])).toEqual([1, 0.5, 0])
  expect(normalize('matches', [0.5, 0.25])).toEqual([0.5, 0.25])
})

test('of a popularity only the order counts, whatever its scale', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1_000_000), { maxLength: 20 }),
      fc.integer({ min: 2, max: 9 }),
      (given, factor) => {
        const scaled = given.map((one) => one ** 2 * factor)
        expect(normalize('popularity', scaled)).toEqual(normalize('popularity', given))
      },
    ),
  )
  expect(normalize('popularity', [1_000_000, 3, 3, 1])).toEqual([1, 0.75, 0.75, 0.25])
})
