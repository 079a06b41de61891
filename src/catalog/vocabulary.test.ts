import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemaOf } from './attribute.ts'
import type { Item } from './item.ts'
import { type VocabularyEntry, vocabularyChanges } from './vocabulary.ts'

const schema = schemaOf([
  { name: 'use', kind: 'tags' },
  { name: 'colour', kind: 'category' },
  { name: 'constructor', kind: 'category' },
  { name: 'price', kind: 'number' },
  { name: 'care', kind: 'text' },
])
type Shelf = Map<number, Pick<Item, 'attributes'>>

/** Every value on a shelf, counted one by one. */
const counted = (shelf: Shelf): VocabularyEntry[] => {
  const counts = new Map<string, number>()
  for (const { attributes } of shelf.values())
    for (const [name, value] of Object.entries(attributes))
      if (name === 'use' || name === 'colour' || name === 'constructor')
        for (const one of [value].flat()) {
          const key = JSON.stringify([name, one])
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [attribute, value] = JSON.parse(key)
      return { attribute, value, count }
    })
}

const item = fc
  .record(
    {
      use: fc.uniqueArray(fc.constantFrom('Running', 'Golf', '["x"]'), { minLength: 1 }),
      colour: fc.constantFrom('Red', 'Blue', 'Running'),
      constructor: fc.constantFrom('Ada', 'Bo'),
      price: fc.nat(9),
      care: fc.constant('Wash it.'),
    },
    { requiredKeys: [] },
  )
  .map((attributes) => ({ attributes }) as Pick<Item, 'attributes'>)
const shelf: fc.Arbitrary<Shelf> = fc
  .array(fc.tuple(fc.nat(5), item), { maxLength: 8 })
  .map((list) => new Map(list))

describe('vocabularyChanges', () => {
  test('leads from the counts before to those after, as counting everything anew would', () => {
    fc.assert(
      fc.property(shelf, shelf, (before, after) => {
        const changes = vocabularyChanges([...before.values()], [...after.values()], schema)
        const counts = new Map(
          counted(before).map((entry) => [JSON.stringify([entry.attribute, entry.value]), entry]),
        )
        for (const { attribute, value, count } of changes) {
          const key = JSON.stringify([attribute, value])
          counts.set(key, { attribute, value, count: (counts.get(key)?.count ?? 0) + count })
        }
        const left = [...counts.entries()]
          .filter(([, { count }]) => count !== 0)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, entry]) => entry)
        expect(left).toEqual(counted(after))
      }),
    )
  })

  test('are none where nothing changed, and never by 0', () => {
    fc.assert(
      fc.property(shelf, shelf, (one, other) => {
        expect(vocabularyChanges([...one.values()], [...one.values()], schema)).toEqual([])
        const changes = vocabularyChanges([...one.values()], [...other.values()], schema)
        expect(changes.every(({ count }) => count !== 0)).toBe(true)
      }),
    )
  })

  test('come in one order, so that writers in parallel do not wait for each other in a circle', () => {
    fc.assert(
      fc.property(shelf, shelf, (before, after) => {
        const values = [...after.values()]
        const changes = vocabularyChanges([...before.values()], values, schema)
        expect(vocabularyChanges([...before.values()], values.toReversed(), schema)).toEqual(
          changes,
        )
        const keys = changes.map(({ attribute, value }) => JSON.stringify([attribute, value]))
        expect(keys).toEqual(keys.toSorted())
      }),
    )
  })
})
