import { describe, expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import { diversity, seeded } from '../../evaluators/index.ts'
import { attributeCalled, categoriesBy, frequent } from './categories.ts'
import { curveOf, decilesOf, exposure } from './exposure.ts'
import { isHit, randomCategories } from './hits.ts'

const attributes = [
  { name: 'use', kind: 'tags' as const },
  { name: 'made', kind: 'number' as const },
]
const item = (id: string, attributes: Item['attributes'], popularity = 0): Item => ({
  id,
  title: id,
  text: '',
  attributes,
  popularity,
})

describe('categories', () => {
  const of = categoriesBy(attributes[0]!, attributes[1]!)
  test('are the values of an item by its decade, and none where it lacks one of both', () => {
    expect(of(item('a', { use: ['Rain', 'Hiking'], made: 1999 }))).toEqual([
      '1990s Rain',
      '1990s Hiking',
    ])
    expect(of(item('b', { use: ['Rain'] }))).toEqual([])
    expect(of(item('c', { made: 1999 }))).toEqual([])
  })

  test('are told by how often they occur; an attribute that is not there is an error', () => {
    expect(frequent(['b', 'a', 'b', 'c', 'a', 'b'])).toEqual(['b', 'a', 'c'])
    expect(() => attributeCalled(attributes, 'genre')).toThrow(/no genre/)
  })

  test('by chance are different ones of those that occur, the same each time', () => {
    const all = Array.from({ length: 50 }, (_, n) => `c${n}`)
    const some = randomCategories([...all, ...all], seeded('x'))
    expect(new Set(some).size).toBe(30)
    expect(randomCategories(all, seeded('x'))).toEqual(some)
    expect(isHit(some, [some[29]!])).toBe(true)
    expect(isHit(some, ['none'])).toBe(false)
  })
})

describe('exposure', () => {
  const items = Array.from({ length: 20 }, (_, n) => ({ id: `${n}`, popularity: n }))
  test('is the part of the places that each tenth of the items has, the most popular first', () => {
    const decileOf = decilesOf(items)
    expect([decileOf('19'), decileOf('18'), decileOf('0')]).toEqual([0, 0, 9])
    const shares = exposure([['19', '18', '19'], ['0']], decileOf)
    expect(shares).toEqual([0.75, 0, 0, 0, 0, 0, 0, 0, 0, 0.25])
    expect(curveOf({ one: shares })).toContain('75.0 %  ████')
  })
})

test('a page whose sentences are all alike has no diversity', () => {
  expect(diversity(['the same', 'the same'])).toBe(0)
  expect(diversity(['one thing', 'another matter'])).toBe(1)
  expect(diversity(['alone'])).toBe(1)
})
