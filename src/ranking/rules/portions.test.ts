import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Item, schemaOf } from '../../catalog/index.ts'
import type { Directive } from '../../preferences/index.ts'
import type { RankContext } from '../context.ts'
import type { Ranked } from '../ranked.ts'
import { contextOf } from '../testing.ts'
import { portionOf } from './portion.ts'
import { portions } from './portions.ts'

const schema = schemaOf([{ name: 'genres', kind: 'tags' }])
const pageSize = 20

const wish = (tag: string, polarity: Directive['polarity'] = 'want', weight = 1): Directive => ({
  id: `${polarity} ${tag}`,
  polarity,
  strength: 'prefer',
  condition: { attribute: 'genres', operator: 'contains', value: tag },
  weight,
  quote: '',
  expiresAt: null,
})

/** A ranking of items with these tags, best first: their ids are their places. */
const ranking = (
  tags: readonly (readonly string[])[],
  directives: readonly Directive[],
  apart: RankContext['apart'] = null,
) => {
  const items = tags.map((genres, n): Item => {
    const attributes = { genres: [...genres] }
    return { id: `${n}`, title: 't', text: '', attributes, popularity: 0 }
  })
  const ranked: Ranked[] = tags.map((_, n) => ({
    id: `${n}`,
    score: 1 - n / tags.length,
    shares: [],
    penalty: 0,
  }))
  const context = contextOf(items, { directives, schema, apart, pageSize })
  const result = portions(ranked, context)
  return { ranked, result, tagsAt: result.map(({ id }) => tags[Number(id)]!) }
}

const many = (count: number, tags: readonly string[]) => Array.from({ length: count }, () => tags)
const countOf = (list: readonly (readonly string[])[], tag: string) =>
  list.filter((tags) => tags.includes(tag)).length

/** Asserts a wish's bounds after every item of every page,. */
const expectBounds = (
  tagsAt: readonly (readonly string[])[],
  tag: string,
  directive: Directive,
) => {
  const { least, most } = portionOf(directive)
  for (let page = 0; page < tagsAt.length; page += pageSize)
    for (let shown = 1; shown <= pageSize && page + shown <= tagsAt.length; shown++) {
      const count = countOf(tagsAt.slice(page, page + shown), tag)
      expect(count).toBeGreaterThanOrEqual(Math.floor(least * shown + 1e-9))
      const allowed = Math.floor(most * shown + 1e-9)
      expect(count).toBeLessThanOrEqual(
        directive.polarity === 'want' ? Math.max(1, allowed) : allowed,
      )
    }
}

const shuffled = (groups: readonly (readonly string[])[]) =>
  fc.shuffledSubarray([...groups], { minLength: groups.length })

describe('portions', () => {
  test.each([
    ['a bit more', 'want', 0.5, 4, 7],
    ['more', 'want', 1, 8, 14],
    ['much more', 'want', 2, 14, 20],
    ['a bit less', 'avoid', 0.5, 0, 4],
    ['less', 'avoid', 1, 0, 2],
    ['much less', 'avoid', 2, 0, 1],
  ] as const)(
    '%s: every page has its portion, best or worst placed',
    (_, polarity, weight, low, high) => {
      const directive = wish('A', polarity, weight)
      for (const tags of [
        [...many(60, ['A']), ...many(60, [])],
        [...many(60, []), ...many(60, ['A'])],
      ]) {
        const { tagsAt } = ranking(tags, [directive])
        for (const page of [tagsAt.slice(0, 20), tagsAt.slice(20, 40)]) {
          expect(countOf(page, 'A')).toBeGreaterThanOrEqual(low)
          expect(countOf(page, 'A')).toBeLessThanOrEqual(high)
        }
      }
    },
  )

  test('one wish: its bounds hold after every item while there are enough of both', () => {
    const directives = fc.constantFrom(
      ...[0.5, 1, 2, 4].flatMap((weight) => [
        wish('A', 'want', weight),
        wish('A', 'avoid', weight),
      ]),
    )
    // Enough for two pages of nothing else.
    const tags = shuffled([...many(40, ['A']), ...many(40, [])])
    fc.assert(
      fc.property(tags, directives, (list, directive) => {
        expectBounds(ranking(list, [directive]).tagsAt.slice(0, 40), 'A', directive)
      }),
      { numRuns: 60 },
    )
  })

  test('several wishes: all bounds hold after every item while there are enough items of each kind', () => {
    const tags = shuffled(
      [[], ['A'], ['B'], ['C'], ['A', 'B'], ['A', 'C'], ['B', 'C'], ['A', 'B', 'C']].flatMap(
        (group) => many(20, group),
      ),
    )
    const wishes = fc.tuple(
      fc.constantFrom(wish('A', 'want', 0.5), wish('A', 'want', 1), wish('A', 'avoid', 1)),
      fc.constantFrom(wish('B', 'want', 0.5), wish('B', 'want', 1), wish('B', 'want', 2)),
      fc.constantFrom(wish('C', 'avoid', 0.5), wish('C', 'avoid', 2), wish('C', 'want', 0.5)),
    )
    fc.assert(
      fc.property(tags, wishes, (list, directives) => {
        const { tagsAt } = ranking(list, directives)
        for (const [n, tag] of ['A', 'B', 'C'].entries())
          expectBounds(tagsAt.slice(0, pageSize), tag, directives[n]!)
      }),
      { numRuns: 60 },
    )
  })

  test('two wishes that no item meets both of fall due without delaying each other', () => {
    const wishes = [wish('A', 'want', 1), wish('B', 'want', 1)]
    const { tagsAt } = ranking([...many(60, []), ...many(30, ['A']), ...many(30, ['B'])], wishes)
    expectBounds(tagsAt.slice(0, 40), 'A', wishes[0]!)
    expectBounds(tagsAt.slice(0, 40), 'B', wishes[1]!)
  })

  test('wishes that cannot both be met share the page', () => {
    const wishes = [wish('A', 'want', 2), wish('B', 'want', 2)]
    const { tagsAt } = ranking([...many(60, ['A']), ...many(60, ['B'])], wishes)
    expect(countOf(tagsAt.slice(0, 20), 'A')).toBeGreaterThanOrEqual(8)
    expect(countOf(tagsAt.slice(0, 20), 'B')).toBeGreaterThanOrEqual(8)
  })

  test('keeps every item, and those that meet the same wishes in their order', () => {
    const tags = fc.array(fc.subarray(['A', 'B', 'C']), { maxLength: 70 })
    const directives = fc.subarray([
      wish('A', 'want', 0.5),
      wish('B', 'avoid', 1),
      wish('C', 'want', 2),
    ])
    fc.assert(
      fc.property(tags, directives, (list, wishes) => {
        const { ranked, result } = ranking(list, wishes)
        expect(new Set(result)).toEqual(new Set(ranked))
        expect(result).toHaveLength(ranked.length)
        const groups = new Map<string, number[]>()
        for (const { id } of result) {
          const met = ['A', 'B', 'C'].map((tag) => list[Number(id)]!.includes(tag)).join()
          groups.set(met, [...(groups.get(met) ?? []), Number(id)])
        }
        for (const places of groups.values())
          expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })

  test('an order that holds the bounds already is not touched', () => {
    const tags = Array.from({ length: 40 }, (_, n) => (n % 4 === 3 ? ['A'] : []))
    const { ranked, result } = ranking(tags, [wish('A', 'want', 0.5)])
    expect(result).toEqual(ranked)
  })

  test('a capped value comes so often on a page and no more, while other items are left', () => {
    const tags = shuffled('ABCDEFGHIJKLMNO'.split('').flatMap((tag) => many(6, [tag])))
    fc.assert(
      fc.property(tags, fc.constantFrom(2, 3), (list, most) => {
        const { tagsAt } = ranking(list, [], { attribute: 'genres', most })
        const page = tagsAt.slice(0, pageSize)
        for (const tag of new Set(page.flat())) expect(countOf(page, tag)).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('a cap leaves the order but where a value would come too often, and every item', () => {
    const list = ['A', 'A', 'B', 'A', 'C', 'B'].map((tag) => [tag])
    const { result } = ranking(list, [], { attribute: 'genres', most: 1 })
    expect(result.map(({ id }) => id)).toEqual(['0', '2', '4', '1', '3', '5'])
    const { ranked, result: other } = ranking(list, [], { attribute: 'constructor', most: 1 })
    expect(other).toEqual(ranked)
  })

  test('a wish has its portion within a cap', () => {
    const tags = [
      ...many(30, ['A']),
      ...many(9, ['B', 'X']),
      ...many(30, ['B', 'Y']),
      ...many(9, ['B', 'Z']),
    ]
    const { tagsAt } = ranking(tags, [wish('B')], { attribute: 'genres', most: 14 })
    const page = tagsAt.slice(0, pageSize)
    expectBounds(page, 'B', wish('B'))
    for (const tag of ['A', 'X', 'Y', 'Z']) expect(countOf(page, tag)).toBeLessThanOrEqual(14)
  })

  test('without a wish about an attribute nothing moves', () => {
    const text: Directive = { ...wish('A'), condition: { text: 'slow burn' } }
    const must: Directive = { ...wish('A'), strength: 'must' }
    const { ranked, result } = ranking([...many(9, []), ...many(9, ['A'])], [text, must])
    expect(result).toEqual(ranked)
  })
})
