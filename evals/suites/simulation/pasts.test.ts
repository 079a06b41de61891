import { expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import type { Rating } from '../recommendation/ratings.ts'
import { partedOf, pastOf } from './pasts.ts'

const rating = (n: number, stars: number, at = n): Rating => ({
  userId: 'u',
  itemId: `i${n}`,
  rating: stars,
  at,
})
const liked = (count: number) => Array.from({ length: count }, (_, n) => rating(n, 5))

test('the last four of ten likes are to be found, and nothing from that moment on is known', () => {
  const own = [...liked(20), rating(40, 1, 3), rating(41, 1, 12), rating(42, 2, 30)]
  const [{ history, liked: before, later }] = partedOf(own.toReversed()) as [
    ReturnType<typeof partedOf>[number],
  ]
  expect(before).toEqual(Array.from({ length: 12 }, (_, n) => `i${n}`))
  expect(later).toEqual(Array.from({ length: 8 }, (_, n) => `i${n + 12}`))
  expect(history.map(({ itemId }) => itemId)).toContain('i40')
  for (const { at } of history) expect(at).toBeLessThan(12)
})

test('likes of one second are not parted: all of them are later', () => {
  const own = [...liked(6), ...Array.from({ length: 14 }, (_, n) => rating(n + 6, 5, 50))]
  expect(partedOf(own)[0]).toMatchObject({ liked: liked(6).map(({ itemId }) => itemId) })
})

test('who liked too few, before or later, is left out', () => {
  expect(partedOf(liked(8))).toEqual([])
  expect(partedOf(Array.from({ length: 30 }, (_, n) => rating(n, 5, 1)))).toEqual([])
  expect(partedOf(Array.from({ length: 30 }, (_, n) => rating(n, 3)))).toEqual([])
})

test('a past has the items themselves: of what was had, what was liked and what was rated low', () => {
  const own = [...liked(20), rating(40, 1, 3), rating(41, 3, 4)]
  const items = new Map(own.map(({ itemId: id }) => [id, { id } as Item]))
  const past = pastOf(partedOf(own)[0]!, items)
  expect(past.disliked).toEqual([{ id: 'i40' }])
  expect(past.had.has('i41')).toBe(true)
  expect(past.liked.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, n) => `i${n}`))
  for (const { id } of past.later) expect(past.had.has(id)).toBe(false)
})
