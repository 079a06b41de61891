import { expect, test } from 'vitest'
import { stageOf } from './stage.ts'
import { did, now } from './testing.ts'

test.each([
  [30, 1, 'emerging'],
  [31, 1, 'steady'],
  [400, 90, 'steady'],
  [400, 91, 'fading'],
  [91, 91, 'fading'],
])('first shown %i days ago and last %i days ago it is %s', (first, last, stage) => {
  expect(stageOf([did('like', 1, first), did('like', 2, last)], now)).toBe(stage)
})
