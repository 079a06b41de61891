import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rougeL } from './rouge.ts'

test('the same words in the same order are 1, none in common 0', () => {
  expect(rougeL('For your taste in tea.', 'for your taste in TEA')).toBe(1)
  expect(rougeL('green tea', 'old shoe')).toBe(0)
  expect(rougeL('', 'tea')).toBe(0)
})

test('what is common in order counts, wherever it stands', () => {
  expect(rougeL('a b c d', 'a x c')).toBeCloseTo(4 / 7)
})

test('it is the same both ways, and from 0 to 1', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((w) => w.join(' '))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const score = rougeL(one, other)
      expect(score).toBeCloseTo(rougeL(other, one), 12)
      expect(score >= 0 && score <= 1).toBe(true)
    }),
  )
})
