import { expect, test } from 'vitest'
import { view } from './testing.ts'
import { wordFor } from './word.ts'

test.each([
  ['Green', { attribute: 'kind', operator: 'eq', value: 'Green' }],
  // In any inflection.
  ['greens', { attribute: 'kind', operator: 'eq', value: 'Green' }],
  ['smoky', { attribute: 'notes', operator: 'contains', value: 'smoky' }],
  ['loose leaf', { attribute: 'form', operator: 'eq', value: 'Loose leaf' }],
  ['1990s', { attribute: 'picked', operator: 'between', value: ['1990-01-01', '1999-12-31'] }],
  ['from the hills', { text: 'from the hills' }],
])('“%s” is a word of the catalogue, or of what items say', (written, word) => {
  expect(wordFor(written, view)).toEqual(word)
})

test.each([
  ['Maker 7', 'it names a brand'],
  ['good', 'it is vague'],
  ['best quality', 'it is vague'],
  ['', 'a part of it is empty'],
  ['—', 'a part of it is empty'],
  ['tea for long winter evenings', 'it is of more than a modifier and a core word'],
])('“%s” is no part of a tag', (written, why) => {
  expect(wordFor(written, view)).toBe(why)
})

test('a value with a vague word in it is a value', () => {
  const vocabulary = [...view.vocabulary, { attribute: 'notes', value: 'best friend', count: 4 }]
  expect(wordFor('best friend', { ...view, vocabulary })).toMatchObject({ value: 'best friend' })
})
