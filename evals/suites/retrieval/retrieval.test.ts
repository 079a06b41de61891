import { expect, test } from 'vitest'
import { films } from '../../../graphs/feed/testing.ts'
import { knownItems } from './queries.ts'

test('what is remembered of an item are four words of its own text, the same in every run', () => {
  const text = 'Seven sleepy otters travel downstream towards distant harbours every autumn evening'
  const items = films.items.slice(0, 30).map((item) => ({ ...item, text: `${text} ${item.id}` }))
  const known = knownItems(items, 10)
  expect(known).toHaveLength(10)
  expect(new Set(known.map(({ id }) => id)).size).toBe(10)
  for (const { words } of known) {
    expect(words.split(' ')).toHaveLength(4)
    for (const word of words.split(' ')) expect(text.toLowerCase()).toContain(word)
  }
  expect(knownItems(items, 10)).toEqual(known)
})

test('items with too few words to be remembered by are left out', () => {
  expect(knownItems(films.items, 10)).toEqual([])
})
