import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketOf, bucketsOf, type Linear, labelOf, sharesOf, softmax } from './linear.ts'

const buckets = 64
/** Two labels; the feature "up" speaks for the second. */
const linear: Linear = {
  labels: ['a', 'b'],
  buckets,
  scale: 0.1,
  table: new Int8Array(2 * buckets),
}
linear.table[2 * bucketOf('up', buckets) + 1] = 20

describe('shares', () => {
  test('sum to 1, however large the scores', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1 }),
        (scores) => {
          expect(softmax(scores).reduce((a, b) => a + b, 0)).toBeCloseTo(1)
        },
      ),
    )
  })

  test('follow the weights of the features, each counted once', () => {
    const [a, b] = sharesOf(linear, ['up', 'up'])
    expect(b! / a!).toBeCloseTo(Math.exp(2))
    expect(labelOf(linear, ['up'])).toBe('b')
  })

  test('are even where no feature is known', () => {
    expect(sharesOf(linear, [])).toEqual([0.5, 0.5])
  })
})

test('every feature has a bucket of the table', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (features) => {
      for (const bucket of bucketsOf(features, buckets)) {
        expect(bucket).toBeGreaterThanOrEqual(0)
        expect(bucket).toBeLessThan(buckets)
      }
    }),
  )
})
