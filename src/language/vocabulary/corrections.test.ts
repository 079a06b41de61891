import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corrector, slipsBetween, slipsIn } from './corrections.ts'

const known = new Map([
  ['horror', 40],
  ['western', 20],
  ['scorsese', 12],
  ['schwarzenegger', 30],
  ['winslet', 9],
  ['winslow', 8],
  ['war', 15],
])
const correct = corrector(known)

describe('a misspelt word', () => {
  test.each([
    ['horor', 'horror', 'a letter left out'],
    ['horrror', 'horror', 'a letter too many'],
    ['hotror', 'horror', 'another letter'],
    ['hrorror', 'horror', 'one too many and two swapped'],
    ['wetsern', 'western', 'two letters swapped'],
    ['scorcese', 'scorsese', 'a name'],
    ['shwarzenegger', 'schwarzenegger', 'a long name'],
    ['schwartzeneger', 'schwarzenegger', 'two slips in a long name'],
  ])('%s stands for %s: %s', (typed, meant) => expect(correct(typed)?.word).toBe(meant))

  test.each([
    ['wra', 'too short'],
    ['torror', 'begins otherwise'],
    ['haunted', 'nothing is near'],
    ['winslew', 'two names are as near, and neither is much better known'],
    ['h0rror', 'not all letters'],
    ['', 'nothing'],
  ])('%s is left alone: %s', (typed) => expect(correct(typed)).toBeUndefined())

  test('of two as near, the one that is much better known is meant', () => {
    const unequal = corrector(
      new Map([
        ['carter', 30],
        ['carver', 2],
      ]),
    )
    expect(unequal('carser')?.word).toBe('carter')
  })

  test('is never further from what it stands for than a word of its length allows', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aehinorstw'),
      minLength: 1,
      maxLength: 14,
    })
    fc.assert(
      fc.property(word, (typed) => {
        const found = correct(typed)
        if (!found) return
        expect(known.has(found.word)).toBe(true)
        expect(found.slips).toBe(slipsBetween(typed, found.word))
        expect(found.slips).toBeLessThanOrEqual(slipsIn(typed))
        expect(found.word[0]).toBe(typed[0])
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('slips', () => {
  test.each([
    ['abcd', 'abcd', 0],
    ['abcd', 'abdc', 1],
    ['abcd', 'bacd', 1],
    ['abcd', 'abc', 1],
    ['abcd', 'axyd', 2],
  ])('between %s and %s are %i', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips)
    expect(slipsBetween(b, a)).toBe(slips)
  })
})
