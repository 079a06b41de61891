import { expect, test } from 'vitest'
import { tastesOf } from '../../../src/behavior/index.ts'
import { eventsOf } from './events.ts'

const history = (rating: number) =>
  eventsOf({ userId: 'a', itemId: 'x', rating, at: 1_000_000_000 }).toSorted((a, b) =>
    a.key < b.key ? -1 : 1,
  )

test('what was rated was watched, and is no news', () => {
  for (const rating of [0.5, 3, 5]) expect(history(rating)[0]!.type).toBe('watch')
})

test('many stars are a liking, few a dislike, and some between are neither', () => {
  expect(tastesOf(history(4))).toEqual([{ itemId: 'x', weight: 1 }])
  expect(tastesOf(history(3))).toEqual([{ itemId: 'x', weight: 0.6 }])
  expect(tastesOf(history(2))).toEqual([{ itemId: 'x', weight: -1 }])
})
