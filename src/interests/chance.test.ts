import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beyondChance, chanceOf } from './chance.ts'

const binomial = (n: number, k: number): number => (k === 0 ? 1 : (binomial(n - 1, k - 1) * n) / k)

test('is the binomial tail, as summed term by term', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.nat(30),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (of, some, share) => {
        const items = Math.min(some, of)
        let tail = 0
        for (let k = items; k <= of; k++)
          tail += binomial(of, k) * share ** k * (1 - share) ** (of - k)
        expect(chanceOf({ items, of, share })).toBeCloseTo(tail, 9)
      },
    ),
  )
})

test.each([
  [{ items: 3, of: 3, share: 0.1 }, 0.001],
  [{ items: 1, of: 2, share: 0.5 }, 0.75],
  [{ items: 0, of: 5, share: 0.2 }, 1],
  [{ items: 5, of: 5, share: 1 }, 1],
])('of %o is %f', (occurrence, chance) => {
  expect(chanceOf(occurrence)).toBeCloseTo(chance, 12)
})

test('stays a probability with thousands of items', () => {
  expect(chanceOf({ items: 1_001, of: 10_000, share: 0.1 })).toBeCloseTo(0.493, 2)
  expect(chanceOf({ items: 9_999, of: 10_000, share: 0.001 })).toBe(0)
})

const chances = (list: readonly { chance: number }[]) => list.map(({ chance }) => chance)
const findings = (...list: number[]) => list.map((chance) => ({ chance }))

test('the more values are tried, the less likely must be what is believed', () => {
  expect(beyondChance(findings(0.01), 20)).toHaveLength(1)
  expect(beyondChance(findings(0.01), 21)).toHaveLength(0)
})

test('what stands beside much that is certain may be less so: one in five may be false', () => {
  const certain = [1e-9, 1e-9, 1e-9, 1e-9]
  expect(chances(beyondChance(findings(0.05, ...certain), 10))).toEqual([...certain, 0.05])
  expect(beyondChance(findings(0.05), 10)).toEqual([])
})

test('a gap in the middle is bridged by what comes after it', () => {
  // Alone the second would be too likely; with the third, 0.6 false ones of three are allowed.
  expect(beyondChance(findings(0.001, 0.0199, 0.0199), 30)).toHaveLength(3)
})

test('nothing found is nothing believed', () => {
  expect(beyondChance([], 100)).toEqual([])
})
