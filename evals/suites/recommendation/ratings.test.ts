import { expect, test } from 'vitest'
import { casesOf, type Rating } from './ratings.ts'

const rated = (itemId: string, rating: number, at: number, userId = 'a'): Rating => ({
  userId,
  itemId,
  rating,
  at,
})

test('the last liked item is held out, and nothing of its second or later is known', () => {
  const ratings = [
    rated('later', 2, 50),
    rated('last', 4, 40),
    rated('same second', 1, 40),
    rated('second', 3.5, 20),
    rated('first', 5, 10),
  ]
  expect(casesOf(ratings)).toEqual([
    {
      userId: 'a',
      history: [ratings[4], ratings[3]],
      liked: ['first'],
      heldOut: 'last',
      isKeptBack: expect.any(Boolean),
    },
  ])
})

test('who liked nothing before is no case', () => {
  expect(casesOf([rated('disliked', 1, 10), rated('last', 5, 20)])).toEqual([])
  expect(casesOf([rated('disliked', 1, 10)])).toEqual([])
})

test('the same users are kept back each time, about half of them', () => {
  const users = Array.from({ length: 400 }, (_, n) => `user ${n}`)
  const ratings = users.flatMap((id) => [rated('x', 5, 10, id), rated('y', 5, 20, id)])
  const keptBack = casesOf(ratings).filter(({ isKeptBack }) => isKeptBack)
  expect(keptBack.length).toBeGreaterThan(160)
  expect(keptBack.length).toBeLessThan(240)
  expect(casesOf(ratings.toReversed()).filter(({ isKeptBack }) => isKeptBack).length).toBe(
    keptBack.length,
  )
})
