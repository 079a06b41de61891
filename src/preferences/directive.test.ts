import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Directive,
  isVaried,
  musts,
  noPreferences,
  orderOf,
  prefers,
  type Sort,
  variety,
} from './directive.ts'

const directives = fc.array(
  fc.record({
    id: fc.uuid(),
    polarity: fc.constantFrom<Directive['polarity']>('want', 'avoid'),
    strength: fc.constantFrom<Directive['strength']>('must', 'prefer'),
    condition: fc.constant({ text: 'quiet' }),
    weight: fc.constantFrom(0.5, 1, 2),
    quote: fc.constant('quiet'),
    expiresAt: fc.constantFrom(null, '2999-01-01T00:00:00.000Z'),
  }),
)

const byId = (a: Directive, b: Directive) => (a.id < b.id ? -1 : 1)

describe('of any directives', () => {
  test('each is a must, something wanted or something avoided, and only one of them', () => {
    fc.assert(
      fc.property(directives, (all) => {
        const parts = [musts(all), prefers(all, 'want'), prefers(all, 'avoid')]
        expect(parts.flat().toSorted(byId)).toEqual(all.toSorted(byId))
      }),
    )
  })

  test('each part keeps their order', () => {
    fc.assert(
      fc.property(directives, (all) => {
        for (const part of [musts(all), prefers(all, 'want'), prefers(all, 'avoid')])
          expect(part).toEqual(all.filter((directive) => part.includes(directive)))
      }),
    )
  })

  test('a must is one whether it is wanted or avoided', () => {
    fc.assert(
      fc.property(directives, (all) => {
        for (const { strength } of musts(all)) expect(strength).toBe('must')
        for (const { strength, polarity } of prefers(all, 'avoid'))
          expect([strength, polarity]).toEqual(['prefer', 'avoid'])
      }),
    )
  })
})

describe('the order asked for', () => {
  test.each<[Sort | null, Sort | null, boolean]>([
    [null, null, false],
    [{ attribute: 'year', direction: 'desc' }, { attribute: 'year', direction: 'desc' }, false],
    [
      { attribute: 'popularity', direction: 'desc' },
      { attribute: 'popularity', direction: 'desc' },
      false,
    ],
    [{ attribute: variety, direction: 'desc' }, null, true],
  ])('%j orders by %j, and is variety: %s', (sort, order, varied) => {
    const preferences = { directives: [], sort }
    expect(orderOf(preferences)).toEqual(order)
    expect(isVaried(preferences)).toBe(varied)
  })
})

test('without preferences nothing is asked, and relevance decides', () => {
  expect(musts(noPreferences.directives)).toEqual([])
  expect([orderOf(noPreferences), isVaried(noPreferences)]).toEqual([null, false])
})
