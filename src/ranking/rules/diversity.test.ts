import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attribute, type Item, schemaOf } from '../../catalog/index.ts'
import type { Ranked } from '../ranked.ts'
import { contextOf } from '../testing.ts'
import { diversity } from './diversity.ts'

const attributes: Attribute[] = [
  { name: 'uses', kind: 'tags' },
  { name: 'brand', kind: 'category' },
  { name: 'constructor', kind: 'category' },
  { name: 'price', kind: 'number' },
]
const item = (id: string, given: Item['attributes'] = {}): Item => ({
  id,
  title: id,
  text: '',
  attributes: given,
  popularity: 0,
})
/** Scores fall from item to item by so much that a double is worth moving, and no more. */
const idsAfter = (items: readonly Item[], step = 0.01): string[] => {
  const context = contextOf(items, { schema: schemaOf(attributes) })
  const ranked = items.map(({ id }, n): Ranked => {
    return { id, score: 1 - n * step, shares: [], penalty: 0 }
  })
  return diversity(ranked, context).map(({ id }) => id)
}

describe('items are alike', () => {
  const alike: Item['attributes'] = { uses: ['trail', 'mud'], brand: 'Inov' }

  test.each<[string, Item['attributes']]>([
    ['tags and categories', alike],
    ['tags, in any order', { uses: ['mud', 'trail'], brand: 'Inov' }],
  ])('by their %s', (_, given) => {
    const other = item('c', { uses: ['road'], brand: 'Altra' })
    expect(idsAfter([item('a', alike), item('b', given), other])).toEqual(['a', 'c', 'b'])
  })

  test('not by their numbers, nor by a value of another attribute', () => {
    const [a, b] = [item('a', { brand: 'Inov', price: 5 }), item('b', { uses: ['Inov'], price: 5 })]
    expect(idsAfter([a, b, item('c', { brand: 'Altra' })])).toEqual(['a', 'b', 'c'])
  })

  test('not by what every object inherits, when they lack an attribute of that name', () => {
    const list = [item('a'), item('b'), item('c', { constructor: 'Ada' })]
    expect(idsAfter(list)).toEqual(['a', 'b', 'c'])
  })

  test('only with the last three: then a double may come again', () => {
    const kinds = ['A', 'B', 'C', 'D', 'A']
    const list = kinds.map((brand, n) => item(`${n}`, { brand }))
    expect(idsAfter(list)).toEqual(['0', '1', '2', '3', '4'])
  })
})

test('the same ranking is reranked the same, whatever else was asked before', () => {
  const shelf = fc.array(
    fc.record({
      uses: fc.subarray(['golf', 'trail', 'road', 'mud'], { minLength: 1 }),
      brand: fc.constantFrom('Altra', 'Inov', 'golf'),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(shelf, (given) => {
      const items = given.map((one, n) => item(`${n}`, one))
      const once = idsAfter(items)
      expect(idsAfter(items)).toEqual(once)
      // The names of values mean nothing: other words for them, and the order is the same.
      const renamed = given.map(({ uses, brand }, n) =>
        item(`${n}`, { uses: uses.map((use) => `z${use}`).reverse(), brand: `a${brand}` }),
      )
      expect(idsAfter(renamed)).toEqual(once)
    }),
  )
})

test('where all are alike or all are different nothing moves', () => {
  const same = Array.from({ length: 15 }, (_, n) => item(`${n}`, { brand: 'Inov' }))
  const different = Array.from({ length: 15 }, (_, n) => item(`${n}`, { brand: `${n}` }))
  for (const list of [same, different]) expect(idsAfter(list)).toEqual(list.map(({ id }) => id))
})

test('a thousand items with twenty values each take no more than moments', () => {
  const list = Array.from({ length: 1_000 }, (_, n) =>
    item(`${n}`, {
      uses: Array.from({ length: 20 }, (_, use) => `use ${(n * 7 + use * n) % 900}`),
    }),
  )
  const started = performance.now()
  expect(idsAfter(list, 0.001)).toHaveLength(1_000)
  // Far above what it takes, for machines with other things to do.
  expect(performance.now() - started).toBeLessThan(500)
})
