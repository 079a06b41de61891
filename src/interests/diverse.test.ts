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
const times = (list: readonly string[], key: string) => list.filter((one) => one === key).length

test('no core word has more than two tags, and each has one', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 5, 40).chain(tags), (given) => {
      const chosen = keys(diverse(given))
      for (const key of new Set(keys(given)))
        expect(times(chosen, key)).toBe(Math.min(2, times(keys(given), key)))
    }),
  )
})

test('the strongest tags of each core word stay, the strongest of all first, whatever the order they were found in', () => {
  fc.assert(
    fc.property(tags(6), (given) => {
      const chosen = diverse(given)
      expect(diverse(given.toReversed())).toEqual(chosen)
      const strengths = chosen.map(({ strength }) => strength)
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
      for (const { core, strength } of given.filter((tag) => !chosen.includes(tag)))
        for (const kept of chosen)
          if (wordKey(kept.core) === wordKey(core))
            expect(kept.strength).toBeGreaterThanOrEqual(strength)
    }),
  )
})
