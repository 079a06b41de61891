import { expect, test } from 'vitest'
import { fitsStage, stageOf } from './stage.ts'
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

test('a stage told from months fits within a month of the dates, and no further', () => {
  const stage = (first: number, last: number) =>
    (['emerging', 'steady', 'fading'] as const).filter((one) =>
      fitsStage(one, [did('like', 0, first), did('like', 1, last)], now),
    )
  expect(stage(200, 10)).toEqual(['steady'])
  expect(stage(200, 80)).toEqual(['steady', 'fading'])
  expect(stage(200, 100)).toEqual(['steady', 'fading'])
  expect(stage(200, 125)).toEqual(['fading'])
  expect(stage(45, 5)).toEqual(['emerging', 'steady'])
})
