import { expect, test } from 'vitest'
import { meetsGoal, missed, rowOf } from './report.ts'

test('a goal is met at its very bound, and nothing is asked where there is none', () => {
  expect(meetsGoal({ score: 0.9, goal: { atLeast: 0.9 } })).toBe(true)
  expect(meetsGoal({ score: 0.89, goal: { atLeast: 0.9 } })).toBe(false)
  expect(meetsGoal({ score: 0, goal: { atMost: 0 } })).toBe(true)
  expect(meetsGoal({ score: 0.01, goal: { atMost: 0 } })).toBe(false)
  expect(meetsGoal({ score: 0 })).toBeUndefined()
})

test('a figure that is not a number misses its goal', () => {
  expect(meetsGoal({ score: Number.NaN, goal: { atLeast: 0 } })).toBe(false)
})

test('only the figures that miss are missed', () => {
  const good = { key: 'a', score: 1, count: 1, goal: { atLeast: 1 } }
  const bad = { ...good, key: 'b', score: 0 }
  const free = { key: 'c', score: 0, count: 1 }
  expect(missed({ metrics: [good, bad, free], notes: [] })).toEqual([bad])
})

test('a row says the figure, its interval, its goal and whether it is met', () => {
  const metric = { key: 'pass rate', score: 0.5, interval: { low: 0.25, high: 0.75 }, count: 8 }
  expect(Object.values(rowOf({ ...metric, goal: { atLeast: 0.6 } }))).toEqual([
    'pass rate',
    '0.500',
    '0.250 to 0.750',
    8,
    '>= 0.6',
    'MISS',
  ])
  expect(Object.values(rowOf({ key: 'rounds', score: 2, count: 8 }))).toEqual([
    'rounds',
    '2.000',
    '',
    8,
    '',
    '',
  ])
})
