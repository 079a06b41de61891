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

// Made by mulberry32 as it is published, over the FNV-1a hash of the seed: "a" hashes to e40c292c.
test.each([
  ['a', [0.621685681398958, 0.30822347407229245, 0.36686075991019607]],
  ['', [0.6112444521859288, 0.4935242917854339, 0.7740248835179955]],
  ['foobar', [0.9410142793785781, 0.3306495966389775, 0.35216344334185123]],
])('the stream of "%s" is the same on every machine', (seed, numbers) => {
  expect(stream(seed, 3)).toEqual(numbers)
})

test('a number is a seed as its digits are', () => {
  expect(stream(7)).toEqual(stream('7'))
})

test('a whole number lies below its bound, and every one of them comes up', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 6 }), (seed, bound) => {
      const { below } = seeded(seed)
      const seen = new Set(Array.from({ length: 200 }, () => below(bound)))
      expect([...seen].sort()).toEqual(Array.from({ length: bound }, (_, n) => n))
    }),
  )
})

test('a chance of nothing never comes, and a certain one always', () => {
  const { chance } = seeded('chances')
  const all = (share: number) => Array.from({ length: 500 }, () => chance(share))
  expect(all(0).every((hit) => !hit)).toBe(true)
  expect(all(1).every((hit) => hit)).toBe(true)
})
