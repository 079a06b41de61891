import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, f1, precision, recall, tallyOf, together } from './align.ts'
import type { Claim } from './claim.ts'
import { hiking } from './testing.ts'

const claim = (rest: Partial<Claim> = {}): Claim => ({ ...hiking, ...rest })

const anyClaim = fc.record({
  polarity: fc.constantFrom('want', 'avoid'),
  strength: fc.constantFrom('must', 'prefer'),
  attribute: fc.constantFrom('use', 'colour', '(text)'),
  operator: fc.constantFrom('contains', 'eq'),
  value: fc.constantFrom('Hiking', 'Red', 'sea'),
  horizon: fc.constant('ever'),
})
const claims = fc.array(anyClaim, { maxLength: 5 })

test('every claim has exactly one place', () => {
  fc.assert(
    fc.property(claims, claims, (expected, predicted) => {
      const { right, near, missed, extra } = align(expected, predicted)
      const paired = [...right, ...near]
      expect(new Set([...paired.map(([a]) => a), ...missed])).toEqual(new Set(expected))
      expect(paired.length + missed.length).toBe(expected.length)
      expect(new Set([...paired.map(([, b]) => b), ...extra])).toEqual(new Set(predicted))
      expect(paired.length + extra.length).toBe(predicted.length)
    }),
  )
})

test('a reading beside itself, in any order, is wholly right', () => {
  fc.assert(
    fc.property(claims, (list) => {
      const { right, near, missed, extra } = align(list, list.toReversed())
      expect([right.length, near.length, missed.length, extra.length]).toEqual([
        list.length,
        0,
        0,
        0,
      ])
    }),
  )
})

test('a claim goes to the one it agrees with most', () => {
  const softer = claim({ strength: 'prefer' })
  const other = claim({ polarity: 'avoid', value: 'Tennis' })
  const { right, near, missed } = align([claim()], [other, softer])
  expect(right).toEqual([])
  expect(near).toEqual([[claim(), softer]])
  expect(missed).toEqual([])
})

test('claims of unlike attributes and values are not set beside each other', () => {
  const { near, missed, extra } = align([claim()], [claim({ attribute: 'colour', value: 'Red' })])
  expect([near.length, missed.length, extra.length]).toEqual([0, 1, 1])
})

describe('figures', () => {
  test('half of the predicted and a third of the expected are right', () => {
    const expected = [claim(), claim({ value: 'Tennis' }), claim({ value: 'Golf' })]
    const predicted = [claim(), claim({ attribute: 'colour', value: 'Red' })]
    const tally = tallyOf(align(expected, predicted))
    expect(tally).toEqual({ expected: 3, predicted: 2, right: 1 })
    expect(precision(tally)).toBe(1 / 2)
    expect(recall(tally)).toBe(1 / 3)
    expect(f1(tally)).toBe(2 / 5)
  })

  test('a must read as a wish is a must missed, and no must was invented', () => {
    const isMust = ({ strength }: Claim) => strength === 'must'
    const softened = tallyOf(align([claim()], [claim({ strength: 'prefer' })]), isMust)
    expect(softened).toEqual({ expected: 1, predicted: 0, right: 0 })
    const hardened = tallyOf(align([claim({ strength: 'prefer' })], [claim()]), isMust)
    expect(hardened).toEqual({ expected: 0, predicted: 1, right: 0 })
  })

  test('where nothing was to be read and nothing was, all is well', () => {
    const tally = together([])
    expect([precision(tally), recall(tally), f1(tally)]).toEqual([1, 1, 1])
  })
})
