import { expect, test } from 'vitest'
import { Bm25 } from './bm25.ts'

const index = new Bm25([
  ['red', 'shoe'],
  ['red', 'hat', 'wool'],
  ['blue', 'shoe', 'shoe', 'lace'],
])

test('a text without a word of the query scores nothing', () => {
  expect([...index.scores(['wool'])].map((score) => score > 0)).toEqual([false, true, false])
  expect([...index.scores(['glove'])]).toEqual([0, 0, 0])
})

test('a rare word counts more than a common one, and a word more in a short text', () => {
  const [short, long] = index.scores(['red'])
  expect(short).toBeGreaterThan(long!)
  expect(index.scores(['wool'])[1]).toBeGreaterThan(index.scores(['red'])[1]!)
})

test('a word that the query repeats counts as often', () => {
  const [once, twice] = [index.scores(['lace']), index.scores(['lace', 'lace'])]
  expect(twice[2]).toBeCloseTo(2 * once[2]!)
})
