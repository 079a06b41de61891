import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemReferences } from './references.ts'
import { histories } from './testing.ts'

const some = histories(['a', 'b', 'c', 'd', 'e'])

test('every item has one reference, and no two the same', () => {
  fc.assert(
    fc.property(some, (history) => {
      const references = itemReferences(history)
      expect([...references.keys()].toSorted()).toEqual(
        [...new Set(history.map(({ itemId }) => itemId))].toSorted(),
      )
      expect(new Set(references.values()).size).toBe(references.size)
    }),
  )
})

test('a reference stays the same when older behaviours are left out', () => {
  fc.assert(
    fc.property(some, fc.nat(60), (history, left) => {
      const all = itemReferences(history)
      for (const [id, reference] of itemReferences(history.slice(left)))
        expect(all.get(id)).toBe(reference)
    }),
  )
})
