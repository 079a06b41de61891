import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meetsGoal } from '../report.ts'
import { meanOf, shareOf } from './metrics.ts'

describe('a share', () => {
  test('is hits of cases, with Wilson’s interval and the goal that was asked', () => {
    expect(shareOf('obeyed', 9, 10, { atLeast: 0.8 })).toEqual({
      key: 'obeyed',
      score: 0.9,
      interval: { low: expect.closeTo(0.5958, 4), high: expect.closeTo(0.9821, 4) },
      count: 10,
      goal: { atLeast: 0.8 },
    })
  })

  test('of which nothing is asked has no goal to meet', () => {
    expect(shareOf('obeyed', 1, 2)).not.toHaveProperty('goal')
    expect(meetsGoal(shareOf('obeyed', 0, 2))).toBeUndefined()
  })

  test('of no cases proves nothing: any share may be the true one, and no least share is met', () => {
    const nothing = shareOf('obeyed', 0, 0, { atLeast: 0.1 })
    expect(nothing).toMatchObject({ score: 0, interval: { low: 0, high: 1 }, count: 0 })
    expect(meetsGoal(nothing)).toBe(false)
  })
})

describe('a mean', () => {
  test('lies in its interval, and its interval in what the cases gave', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(values, (given) => {
        const { score, interval, count } = meanOf('rounds', given)
        expect(count).toBe(given.length)
        expect(score).toBeCloseTo(given.reduce((sum, one) => sum + one, 0) / given.length)
        expect(interval!.low).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9)
        expect(interval!.high).toBeLessThanOrEqual(Math.max(...given) + 1e-9)
        expect(interval!.low).toBeLessThanOrEqual(interval!.high)
      }),
      { numRuns: 25 },
    )
  })

  test('has its goal only where one was asked', () => {
    expect(meanOf('rounds', [1, 2], { atMost: 2 })).toMatchObject({ goal: { atMost: 2 } })
    expect(meanOf('rounds', [1, 2])).not.toHaveProperty('goal')
  })
})
