import { bucketsOf, type Linear, softmax } from '../../../src/language/index.ts'
import { seeded } from '../../evaluators/index.ts'
import type { Lesson } from './lessons.ts'

const buckets = 2 ** 15
const epochs = 6
const rate = 0.1
/** Keeps weights small that few lessons speak for. */
const decay = 1e-4
const most = 127

/**
 * Fits a linear classifier: multinomial logistic regression by AdaGrad (Duchi et al. 2011), quantised to a byte a weight. The same
 * lessons give the same classifier.
 */
export const fitted = (lessons: readonly Lesson[]): Linear => {
  const labels = [...new Set(lessons.map(({ label }) => label))].sort()
  const weights = new Float32Array(buckets * labels.length)
  const squares = new Float32Array(weights.length).fill(0.01)
  const cases = lessons.map(({ features, label, weight }) => ({
    at: Int32Array.from(bucketsOf(features, buckets), (bucket) => bucket * labels.length),
    right: labels.indexOf(label),
    weight,
  }))
  const random = seeded('student')
  for (let epoch = 0; epoch < epochs; epoch++)
    for (let n = cases.length; n > 0; n--) {
      // The next of those not yet seen, in a random order.
      const i = random.below(n)
      const one = cases[i]!
      cases[i] = cases[n - 1]!
      cases[n - 1] = one
      const sums = labels.map((_, label) =>
        one.at.reduce((sum, at) => sum + weights[at + label]!, 0),
      )
      const errors = softmax(sums)
      errors[one.right]! -= 1
      for (const at of one.at)
        for (const [label, error] of errors.entries()) {
          const k = at + label
          const slope = one.weight * error + decay * weights[k]!
          squares[k]! += slope * slope
          weights[k]! -= (rate * slope) / Math.sqrt(squares[k]!)
        }
    }
  const largest = weights.reduce((so, weight) => Math.max(so, Math.abs(weight)), 0)
  const scale = largest / most || 1
  const table = Int8Array.from(weights, (weight) => Math.round(weight / scale))
  return { labels, buckets, scale, table }
}
