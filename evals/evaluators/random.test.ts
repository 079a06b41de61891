import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mean } from './mean.ts'
import { seeded } from './random.ts'

const stream = (seed: string | number, length = 200) => {
  const random = seeded(seed)
  return Array.from({ length }, random.next)
}

test('a seed decides the whole stream', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(stream(seed)).toEqual(stream(seed))
    }),
  )
})

test('seeds that differ give streams that differ', () => {
  expect(stream('user 1')).not.toEqual(stream('user 2'))
})

test('numbers are spread evenly over 0 to 1, and a pick over its list', () => {
  const numbers = stream('even', 20_000)
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
  expect(mean(numbers)).toBeCloseTo(0.5, 1)
  const random = seeded('picks')
  const picks = Array.from({ length: 9_000 }, () => random.pick(['a', 'b', 'c']))
  for (const one of ['a', 'b', 'c']) {
    const share = picks.filter((pick) => pick === one).length / picks.length
    expect(Math.abs(share - 1 / 3)).toBeLessThan(0.03)
  }
})

test('normal numbers have the mean 0 and the deviation 1', () => {
  const { normal } = seeded('normal')
  const numbers = Array.from({ length: 20_000 }, normal)
  expect(Math.abs(mean(numbers))).toBeLessThan(0.03)
  expect(Math.abs(mean(numbers.map((n) => n * n)) - 1)).toBeLessThan(0.05)
})

test('there is nothing to pick from an empty list', () => {
  expect(() => seeded(1).pick([])).toThrow(RangeError)
})
