import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diverse } from './diverse.ts'
import { valueWord, wordKey } from './tag-word.ts'
import { schema } from './testing.ts'

/** Tags of up to so many core words, no two with the same id. */
const tags = (cores: number) =>
  fc
    .array(
      fc.record({ core: fc.nat(cores - 1), strength: fc.double({ min: 0, max: 9, noNaN: true }) }),
      {
        maxLength: 120,
        size: 'max',
      },
    )
    .map((list) =>
      list.map(({ core, strength }, n) => ({
        id: `${n}`,
        strength,
        core: valueWord({ attribute: 'kind', value: `Kind ${core}` }, schema),
      })),
    )
const keys = (list: readonly { core: Parameters<typeof wordKey>[0] }[]) =>
  list.map(({ core }) => wordKey(core))
const most = (list: readonly string[]) =>
  Math.max(0, ...list.map((key) => list.filter((one) => one === key).length))

test('every core word has its two strongest tags before any has a third', () => {
  fc.assert(
    fc.property(tags(25), (given) => {
      const chosen = keys(diverse(given))
      const cores = [...new Set(keys(given))]
      const first = cores.map((key) => Math.min(2, keys(given).filter((one) => one === key).length))
      const size = first.reduce((sum, count) => sum + count, 0)
      expect(most(chosen.slice(0, size))).toBeLessThanOrEqual(2)
      expect(new Set(chosen.slice(0, size))).toEqual(new Set(cores))
    }),
  )
})

test('there are thirty where there are so many, and more only where each core word has two at most', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 5, 40).chain(tags), (given) => {
      const chosen = diverse(given)
      expect(chosen.length).toBeGreaterThanOrEqual(Math.min(30, given.length))
      if (chosen.length > 30) expect(most(keys(chosen))).toBeLessThanOrEqual(2)
    }),
  )
})

test('of one core word the stronger tags come first, whatever the order they were found in', () => {
  fc.assert(
    fc.property(tags(6), (given) => {
      const chosen = diverse(given)
      expect(diverse(given.toReversed())).toEqual(chosen)
      for (const key of new Set(keys(chosen))) {
        const strengths = chosen.filter(({ core }) => wordKey(core) === key).map((t) => t.strength)
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
      }
    }),
  )
})
