import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attention } from './attention.ts'

const vector = (...values: number[]) => Float32Array.from(values)
const x = vector(1, 0)
const y = vector(0, 1)

describe('attention', () => {
  test('without an intent is the mean by weight', () => {
    const user = attention(null, [
      { vector: x, weight: 3 },
      { vector: y, weight: 1 },
    ])!
    expect(user[0]! / user[1]!).toBeCloseTo(3)
  })

  test('with an intent looks at the part of the history that resembles it', () => {
    const history = [
      { vector: x, weight: 1 },
      { vector: y, weight: 5 },
    ]
    const user = attention(x, history)!
    expect(user[0]).toBeGreaterThan(0.99)
    expect(attention(null, history)![0]).toBeLessThan(0.5)
  })

  test('of two that resemble the intent alike, the weightier counts more', () => {
    const intent = vector(Math.SQRT1_2, Math.SQRT1_2)
    const user = attention(intent, [
      { vector: x, weight: 2 },
      { vector: y, weight: 1 },
    ])!
    expect(user[0]! / user[1]!).toBeCloseTo(2)
  })

  test('what is disliked is not attended to', () => {
    const liked = { vector: x, weight: 1 }
    expect(attention(y, [liked, { vector: y, weight: -2 }])).toEqual(attention(y, [liked]))
  })

  test('there is no taste without a liked item, or where likings cancel out', () => {
    expect(attention(x, [])).toBeNull()
    expect(attention(x, [{ vector: x, weight: -1 }])).toBeNull()
    const opposite = vector(-1, 0)
    const both = [x, opposite].map((vector) => ({ vector, weight: 1 }))
    expect(attention(null, both)).toBeNull()
  })

  test('is of unit length, whatever the weights, and leaves its input alone', () => {
    const angle = fc.double({ min: 0, max: Math.PI / 2, noNaN: true })
    const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(angle, weight), { minLength: 1, maxLength: 9 }), (list) => {
        const history = list.map(([a, weight]) => ({
          vector: vector(Math.cos(a), Math.sin(a)),
          weight,
        }))
        const before = structuredClone(history)
        expect(Math.hypot(...attention(x, history)!)).toBeCloseTo(1, 5)
        expect(history).toEqual(before)
      }),
    )
  })
})
