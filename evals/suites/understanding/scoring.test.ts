import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, f1, precision, recall, tallyOf, together } from './align.ts'
import type { Claim } from './claim.ts'

const base = { horizon: 'ever' } as const
const said = fc.record({
  polarity: fc.constantFrom('want', 'avoid'),
  strength: fc.constantFrom('must', 'prefer'),
})
const ofAttribute = fc.record({
  attribute: fc.constantFrom('use', 'colour', 'price'),
  operator: fc.constantFrom('contains', 'eq', '<'),
  value: fc.constantFrom('Hiking', 'Red', '40'),
})
const ofText = fc
  .uniqueArray(fc.constantFrom('rain', 'sea', 'cosy', 'slow'), { minLength: 1, maxLength: 3 })
  .map((words) => ({ attribute: '(text)', operator: 'about', value: words.join(' ') }))

const claimOn = (condition: fc.Arbitrary<Pick<Claim, 'attribute' | 'operator' | 'value'>>) =>
  fc.tuple(said, condition).map(([one, other]): Claim => ({ ...base, ...one, ...other }))
const exactClaims = fc.array(claimOn(ofAttribute), { maxLength: 6 })
const texts = fc
  .array(ofText, { maxLength: 6 })
  .map((list) =>
    list.map((one): Claim => ({ ...base, polarity: 'want', strength: 'must', ...one })),
  )
const anyClaims = fc.oneof(
  fc.array(claimOn(fc.oneof(ofAttribute, ofText)), { maxLength: 6 }),
  texts,
)

const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
const scores = (expected: readonly Claim[], predicted: readonly Claim[]) => {
  const tally = tallyOf(align(expected, predicted))
  return { precision: precision(tally), recall: recall(tally), f1: f1(tally) }
}

describe('a reading', () => {
  test('that says all that was expected, in any order, scores 1', () => {
    const pairs = anyClaims.chain((claims) => fc.tuple(fc.constant(claims), shuffled(claims)))
    fc.assert(
      fc.property(pairs, ([expected, predicted]) => {
        expect(scores(expected, predicted)).toEqual({ precision: 1, recall: 1, f1: 1 })
      }),
    )
  })

  test('of texts that are partly alike is set beside the very texts first', () => {
    const text = (value: string): Claim => ({
      ...base,
      polarity: 'want',
      strength: 'must',
      attribute: '(text)',
      operator: 'about',
      value,
    })
    const expected = ['slow rain', 'rain sea', 'sea cosy'].map(text)
    const { right } = align(expected, expected.toReversed())
    expect(right.map(([a, b]) => [a.value, b.value])).toEqual(
      expected.map(({ value }) => [value, value]),
    )
  })

  test('of nothing finds nothing, and is wrong in nothing', () => {
    fc.assert(
      fc.property(anyClaims, (expected) => {
        fc.pre(expected.length > 0)
        expect(scores(expected, [])).toEqual({ precision: 1, recall: 0, f1: 0 })
        expect(scores([], expected)).toEqual({ precision: 0, recall: 1, f1: 0 })
      }),
    )
  })

  test('scores the same in any order', () => {
    const given = fc
      .tuple(exactClaims, exactClaims)
      .chain(([a, b]) => fc.tuple(fc.constant([a, b] as const), shuffled(a), shuffled(b)))
    fc.assert(
      fc.property(given, ([[expected, predicted], otherExpected, otherPredicted]) => {
        expect(scores(otherExpected, otherPredicted)).toEqual(scores(expected, predicted))
      }),
    )
  })

  test('scores in 0 to 1, and turned round its precision is its recall', () => {
    fc.assert(
      fc.property(exactClaims, exactClaims, (expected, predicted) => {
        const there = scores(expected, predicted)
        for (const score of Object.values(there)) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
        const back = scores(predicted, expected)
        expect([back.precision, back.recall, back.f1]).toEqual([
          there.recall,
          there.precision,
          there.f1,
        ])
      }),
    )
  })

  test('is better for a claim more that is right, and never better for one that is not', () => {
    fc.assert(
      fc.property(exactClaims, exactClaims, claimOn(ofAttribute), (expected, predicted, one) => {
        const before = scores(expected, predicted)
        const found = scores([...expected, one], [...predicted, one])
        expect(found.f1).toBeGreaterThanOrEqual(before.f1)
        const odd = { ...one, attribute: 'size' }
        const invented = scores(expected, [...predicted, odd])
        expect(invented.recall).toBe(before.recall)
        expect(invented.precision).toBeLessThanOrEqual(before.precision)
        const forgotten = scores([...expected, odd], predicted)
        expect(forgotten.precision).toBe(before.precision)
        expect(forgotten.recall).toBeLessThanOrEqual(before.recall)
      }),
    )
  })
})

describe('a tally', () => {
  const isMust = ({ strength }: Claim) => strength === 'must'

  test('of the musts and one of the wishes make up the tally of all', () => {
    fc.assert(
      fc.property(exactClaims, exactClaims, (expected, predicted) => {
        const alignment = align(expected, predicted)
        const parts = [tallyOf(alignment, isMust), tallyOf(alignment, (claim) => !isMust(claim))]
        expect(together(parts)).toEqual(tallyOf(alignment))
      }),
    )
  })

  test('of many is weighed by claims, not by commands', () => {
    const long = { expected: 9, predicted: 9, right: 9 }
    const short = { expected: 1, predicted: 1, right: 0 }
    expect(recall(together([long, short]))).toBe(0.9)
    expect(f1(together([short, long]))).toBe(0.9)
  })
})
