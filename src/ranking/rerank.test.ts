import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Item, schemaOf } from '../catalog/index.ts'
import { type Condition, type Directive, obeys } from '../preferences/index.ts'
import type { RankContext } from './context.ts'
import type { Ranked } from './ranked.ts'
import { rerank, rules, sortedRules } from './rerank.ts'
import { diversity } from './rules/diversity.ts'
import { obedience } from './rules/obedience.ts'
import { seen } from './rules/seen.ts'
import { contextOf as rankContextOf } from './testing.ts'

const schema = schemaOf([
  { name: 'uses', kind: 'tags' },
  { name: 'brand', kind: 'category' },
  { name: 'price', kind: 'number', unit: 'EUR' },
])

const directive = (condition: Condition, given: Partial<Directive>): Directive => ({
  id: JSON.stringify(condition),
  polarity: 'avoid',
  strength: 'must',
  weight: 1,
  quote: '',
  expiresAt: null,
  condition,
  ...given,
})
const noGolf = directive({ attribute: 'uses', operator: 'contains', value: 'golf' }, {})
const cheap = directive({ attribute: 'price', operator: '<', value: 100 }, { polarity: 'want' })
const moreTrail = directive(
  { attribute: 'uses', operator: 'contains', value: 'trail' },
  { polarity: 'want', strength: 'prefer' },
)

const item = (id: string, attributes: Item['attributes'] = {}): Item => ({
  id,
  title: id,
  text: '',
  attributes,
  popularity: 0,
})
const ranked = (id: string, score = 0.5): Ranked => ({ id, score, shares: [], penalty: 0 })
const contextOf = (items: readonly Item[], given: Partial<RankContext> = {}) =>
  rankContextOf(items, { schema, ...given })
const idsOf = (list: readonly Ranked[]) => list.map(({ id }) => id)

const shoes = fc.array(
  fc.record(
    {
      uses: fc.subarray(['golf', 'trail', 'road'], { minLength: 1 }),
      brand: fc.constantFrom('Altra', 'Inov'),
      price: fc.integer({ min: 50, max: 150 }),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 60 },
)

describe('rerank', () => {
  test('no item that breaks a must is left, whatever the ranking said', () => {
    const directives = fc.subarray([noGolf, cheap, moreTrail])
    fc.assert(
      fc.property(shoes, directives, fc.boolean(), (list, directives, sorted) => {
        const items = list.map((attributes, n) => item(`${n}`, attributes as Item['attributes']))
        const musts = directives.filter(({ strength }) => strength === 'must')
        const expected = items.filter((one) => musts.every((must) => obeys(one, must, schema)))
        const context = contextOf(items, { directives, sorted })
        const result = rerank(
          items.map(({ id }, n) => ranked(id, 1 - n / 100)),
          context,
        )
        expect(idsOf(result).sort()).toEqual(expected.map(({ id }) => id).sort())
      }),
    )
  })

  test('obedience is the last word in either order of rules', () => {
    expect(rules.at(-1)).toBe(obedience)
    expect(sortedRules.at(-1)).toBe(obedience)
  })

  test('an item that no longer exists is dropped', () => {
    expect(idsOf(rerank([ranked('gone'), ranked('here')], contextOf([item('here')])))).toEqual([
      'here',
    ])
  })

  test('with an order asked for only drops: demotion, diversity and portions stay out of it', () => {
    const same = { uses: ['road'], brand: 'Altra' }
    const items = ['a', 'b', 'c', 'd'].map((id) => item(id, same))
    items.push(item('e', { uses: ['trail'], brand: 'Inov' }))
    const context = contextOf(items, {
      sorted: true,
      directives: [{ ...moreTrail, weight: 2 }],
      seen: { excluded: new Set(['b']), demoted: new Set(['a']) },
    })
    expect(
      idsOf(
        rerank(
          items.map(({ id }) => ranked(id)),
          context,
        ),
      ),
    ).toEqual(['a', 'c', 'd', 'e'])
  })

  test('a portion is counted among the items that are shown, not among those that obedience drops', () => {
    const items = [
      ...Array.from({ length: 20 }, (_, n) => item(`road${n}`, { uses: ['road'] })),
      ...Array.from({ length: 20 }, (_, n) => item(`both${n}`, { uses: ['trail', 'golf'] })),
      ...Array.from({ length: 20 }, (_, n) => item(`trail${n}`, { uses: ['trail'] })),
    ]
    const context = contextOf(items, { directives: [noGolf, moreTrail] })
    const page = rerank(
      items.map(({ id }, n) => ranked(id, 1 - n / 60)),
      context,
    ).slice(0, 20)
    expect(page.filter(({ id }) => id.startsWith('trail')).length).toBeGreaterThanOrEqual(8)
  })

  test('a thousand candidates under many wishes take no more than moments', () => {
    const tags = Array.from({ length: 12 }, (_, n) => `tag${n}`)
    const items = Array.from({ length: 1000 }, (_, n) =>
      item(`${n}`, { uses: tags.filter((_, t) => (n * (t + 3)) % 7 < 2), price: n % 200 }),
    )
    const directives = tags.map((value, n) => ({
      ...directive({ attribute: 'uses', operator: 'contains', value }, { strength: 'prefer' }),
      polarity: n % 3 === 0 ? ('avoid' as const) : ('want' as const),
      weight: 0.5,
    }))
    const list = items.map(({ id }, n) => ranked(id, 1 - n / 1000))
    const started = performance.now()
    expect(rerank(list, contextOf(items, { directives }))).toHaveLength(1000)
    // Far above what it takes, for machines with other things to do.
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('seen', () => {
  test('what must not be shown again is gone, what was shown lately comes last, both in their order', () => {
    const list = ['a', 'b', 'c', 'd', 'e'].map((id) => ranked(id))
    const context = contextOf([], {
      seen: { excluded: new Set(['c', 'x']), demoted: new Set(['a', 'd', 'c']) },
    })
    expect(idsOf(seen(list, context))).toEqual(['b', 'e', 'a', 'd'])
  })
})

describe('diversity', () => {
  const double = { uses: ['trail', 'mud'], brand: 'Inov' }

  test('doubles of nearly the same score do not stand side by side', () => {
    const items = [
      item('a', double),
      item('b', double),
      item('c', { uses: ['road'], brand: 'Altra' }),
    ]
    const list = [ranked('a', 0.8), ranked('b', 0.79), ranked('c', 0.75)]
    expect(idsOf(diversity(list, contextOf(items)))).toEqual(['a', 'c', 'b'])
  })

  test('a far better item keeps its place beside its double', () => {
    const items = [
      item('a', double),
      item('b', double),
      item('c', { uses: ['road'], brand: 'Altra' }),
    ]
    const list = [ranked('a', 0.9), ranked('b', 0.85), ranked('c', 0.3)]
    expect(idsOf(diversity(list, contextOf(items)))).toEqual(['a', 'b', 'c'])
  })

  test('keeps every item, and none falls or rises by more than ten places', () => {
    fc.assert(
      fc.property(shoes, (list) => {
        const items = list.map((attributes, n) => item(`${n}`, attributes as Item['attributes']))
        const given = items.map(({ id }, n) => ranked(id, 1 - n / 1000))
        const result = diversity(given, contextOf(items))
        expect(new Set(result)).toEqual(new Set(given))
        expect(result).toHaveLength(given.length)
        result.forEach(({ id }, at) => {
          expect(Number(id) - at).toBeLessThan(10)
          expect(at - Number(id)).toBeLessThanOrEqual(10)
        })
      }),
    )
  })
})
