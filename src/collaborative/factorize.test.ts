import { describe, expect, test } from 'vitest'
import { dimension, factorize } from './factorize.ts'

/** Users by the numbers of what they liked, as interactions. */
const interactions = (count: number, users: readonly (readonly number[])[]) => ({
  count,
  items: Uint32Array.from(users.flat()),
  starts: Uint32Array.from([0, ...users.map((_, n) => users.slice(0, n + 1).flat().length)]),
})
const vectorsOf = (count: number, users: readonly (readonly number[])[]) => {
  const numbers = factorize(interactions(count, users))
  return Array.from({ length: count }, (_, n) => numbers.slice(n * dimension, (n + 1) * dimension))
}
const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, n) => sum + x * b[n]!, 0)
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

describe('the vectors of items', () => {
  test('are near for what the same users like, and apart for what no user likes both of', () => {
    const [a, b, c, d] = vectorsOf(4, [...times(10, [0, 1]), ...times(8, [2, 3])])
    expect(product(a!, b!)).toBeGreaterThan(0.5)
    expect(product(c!, d!)).toBeGreaterThan(0.5)
    for (const [x, y] of [
      [a, c],
      [b, d],
    ])
      expect(product(x!, y!)).toBeCloseTo(0, 5)
  })

  test('are the same each time, whatever the order of the users', () => {
    const users = Array.from({ length: 40 }, (_, n) => [n % 7, 7 + (n % 5), 12 + (n % 3)])
    const near = (order: typeof users) => {
      const vectors = vectorsOf(15, order)
      return vectors.map((x) => vectors.map((y) => product(x, y)))
    }
    expect(vectorsOf(15, users)).toEqual(vectorsOf(15, users))
    const [once, again] = [near(users), near(users.toReversed())]
    again.flat().forEach((value, n) => {
      expect(value).toBeCloseTo(once.flat()[n]!, 4)
    })
  })

  test('reproduce what they are made of where there are fewer items than directions', () => {
    // Two singular values that are known: each pair of items is liked by users of its own.
    const [a, b, c] = vectorsOf(4, [...times(16, [0, 1]), ...times(1, [2, 3])])
    expect(product(a!, b!)).toBeCloseTo(1, 3)
    // The weights of the items are 16 ** -0.3 and 1, the values the roots of 16 and 1 times those.
    expect(product(c!, c!)).toBeCloseTo(1 / (4 * 16 ** -0.3), 3)
  })

  test('are no longer than 1, and numbers even where nothing is known', () => {
    expect(factorize(interactions(0, [])).length).toBe(0)
    const users = Array.from({ length: 200 }, (_, n) => [n % 90, (n * 7) % 90, (n * n) % 90])
    const lengths = vectorsOf(90, users).map((x) => product(x, x))
    expect(Math.max(...lengths)).toBeCloseTo(1, 4)
    expect(
      vectorsOf(2, [])
        .flatMap((x) => [...x])
        .every((x) => x === 0),
    ).toBe(true)
  })
})
