import { expect, test } from 'vitest'
import { bm25 } from './bm25.ts'

const item = (id: string, text: string) => ({
  id,
  title: id,
  text,
  attributes: {},
  popularity: 0,
})
const search = bm25([
  item('a', 'a lamp of green glass'),
  item('b', 'a lamp, a lamp, and another lamp of green glass'),
  item('c', 'a chair'),
  item('d', 'a lamp of green glass that stands in a long corridor beside a door and a window'),
])

test('finds items by their words in any inflection, and no others', () => {
  expect([...search('lamps').keys()].sort()).toEqual(['a', 'b', 'd'])
  expect(search('table').size).toBe(0)
})

test('ranks by how often a word is there and how short the text is', () => {
  const scores = search('lamp')
  expect(scores.get('b')).toBeGreaterThan(scores.get('a')!)
  expect(scores.get('a')).toBeGreaterThan(scores.get('d')!)
})

test('a rare word counts more than a common one', () => {
  expect(search('chair').get('c')).toBeGreaterThan(search('lamp').get('a')!)
})
