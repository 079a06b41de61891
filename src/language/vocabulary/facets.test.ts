import { describe, expect, test } from 'vitest'
import { viewOfValues } from '../testing.ts'
import { isFacet, isRare } from './facets.ts'
import type { ValueSense } from './sense.ts'

const themes = (length: number) =>
  Object.fromEntries(Array.from({ length }, (_, i) => [`theme ${i}`, 20]))

describe('a facet', () => {
  const view = viewOfValues({ hundred: themes(100), more: themes(101) })

  test.each([
    ['hundred', true, 'it has a hundred values'],
    ['more', false, 'it has one more'],
    ['nowhere', false, 'it has no value'],
  ])('%s is %s: %s', (attribute, expected) => expect(isFacet(attribute, view)).toBe(expected))

  test('is told anew for a new version of the catalogue', () => {
    expect(isFacet('more', viewOfValues({ more: themes(5) }))).toBe(true)
  })
})

describe('a rare value', () => {
  const large = viewOfValues({ genres: { Horror: 4_000 }, themes: themes(200) })
  const huge = viewOfValues({ genres: { Horror: 400_000 }, themes: themes(200) })
  const small = viewOfValues({ genres: { Horror: 400 }, themes: themes(200) })
  const sense = (changes: Partial<ValueSense> = {}): ValueSense => ({
    attribute: 'themes',
    value: 'grief',
    count: 1,
    by: 'value',
    ...changes,
  })

  test.each([
    ['in a large catalogue one of nine items', large, 9, true],
    ['not one of ten', large, 10, false],
    ['in the largest as in a large one', huge, 9, true],
    ['and not one of ten there', huge, 10, false],
    ['in a small one nothing', small, 1, false],
  ])('is %s', (_, view, count, expected) => {
    expect(isRare([sense({ count })], view)).toBe(expected)
  })

  test.each([
    ['of a short list', sense({ attribute: 'genres' })],
    ['that is named by a synonym', sense({ by: 'synonym' })],
    ['that is named by a last name', sense({ by: 'surname' })],
  ])('is none %s, however few items have it', (_, one) => {
    expect(isRare([one], large)).toBe(false)
  })

  test('is all that a phrase means: one that is not rare is enough', () => {
    expect(isRare([sense(), sense({ value: 'Grief' })], large)).toBe(true)
    expect(isRare([sense(), sense({ count: 30 })], large)).toBe(false)
  })
})
