import { expect, test } from 'vitest'
import type { Item } from '../../src/catalog/index.ts'
import { keyOf, meets, suits, type Wish } from './wish.ts'

const item = (attributes: Item['attributes']): Item => ({
  id: '1',
  title: 'Horror in the title',
  text: '',
  popularity: 0,
  attributes,
})
const film = item({ genres: ['Comedy', 'War'], language: 'French', runtime: 100 })

test.each<[Wish, boolean]>([
  [{ kind: 'want', attribute: 'genres', anyOf: ['Horror', 'War'] }, true],
  [{ kind: 'want', attribute: 'genres', anyOf: ['Horror'] }, false],
  [{ kind: 'want', attribute: 'language', anyOf: ['French'] }, true],
  [{ kind: 'want', attribute: 'cast', anyOf: ['French'] }, false],
  [{ kind: 'avoid', attribute: 'genres', value: 'War' }, false],
  [{ kind: 'avoid', attribute: 'genres', value: 'Horror' }, true],
  [{ kind: 'avoid', attribute: 'cast', value: 'War' }, true],
  [{ kind: 'limit', attribute: 'runtime', bound: 'most', value: 100 }, true],
  [{ kind: 'limit', attribute: 'runtime', bound: 'most', value: 99 }, false],
  [{ kind: 'limit', attribute: 'runtime', bound: 'least', value: 100 }, true],
  [{ kind: 'limit', attribute: 'runtime', bound: 'least', value: 101 }, false],
  [{ kind: 'limit', attribute: 'year', bound: 'least', value: 0 }, false],
])('%j is met: %s', (wish, met) => expect(meets(film, wish)).toBe(met))

test('an item suits who wants every wish met', () => {
  const wanted: Wish = { kind: 'want', attribute: 'genres', anyOf: ['Comedy'] }
  const avoided: Wish = { kind: 'avoid', attribute: 'genres', value: 'War' }
  expect([suits(film, []), suits(film, [wanted]), suits(film, [wanted, avoided])]).toEqual([
    true,
    true,
    false,
  ])
})

test('only the same wish has the same key', () => {
  const avoid = (value: string): Wish => ({ kind: 'avoid', attribute: 'genres', value })
  const want: Wish = { kind: 'want', attribute: 'genres', anyOf: ['War'] }
  expect(keyOf(avoid('War'))).toBe(keyOf(avoid('War')))
  expect(new Set([avoid('War'), avoid('Horror'), want].map(keyOf)).size).toBe(3)
})
