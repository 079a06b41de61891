import { expect, test } from 'vitest'
import { bootstrap } from './bootstrap.ts'
import { mean } from './mean.ts'
import { seeded } from './random.ts'

test('the true mean lies in about 95 of 100 intervals', () => {
  const random = seeded('samples')
  const held = Array.from({ length: 200 }, () => {
    const { low, high } = bootstrap(Array.from({ length: 40 }, random.normal))
    return low <= 0 && high >= 0
  })
  const share = held.filter(Boolean).length / held.length
  expect(share).toBeGreaterThan(0.89)
  expect(share).toBeLessThan(0.99)
})

test('the interval narrows with more cases, and is the same each time', () => {
  const random = seeded('widths')
  const many = Array.from({ length: 400 }, random.normal)
  const few = bootstrap(many.slice(0, 40))
  const more = bootstrap(many)
  expect(more.high - more.low).toBeLessThan(few.high - few.low)
  expect(bootstrap(many)).toEqual(more)
})

test('a figure of pairs keeps each pair together', () => {
  const pairs = [1, 2, 3, 4].map((n) => ({ part: n, whole: 2 * n }))
  const share = (sample: readonly { part: number; whole: number }[]) =>
    mean(sample.map(({ part }) => part)) / mean(sample.map(({ whole }) => whole))
  const { low, high } = bootstrap(pairs, share)
  expect([low, high]).toEqual([0.5, 0.5])
})
