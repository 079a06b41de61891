import { expect, test } from 'vitest'
import { schemaOf } from '../../src/catalog/index.ts'
import { explained } from './explained.ts'

const schema = schemaOf([
  { name: 'use', kind: 'tags' },
  { name: 'colour', kind: 'category' },
])
const view = {
  version: 1,
  attributes: [...schema.values()],
  schema,
  vocabulary: [],
  ranges: new Map(),
}
const itemOf = (colour: string) => ({
  id: 'a',
  title: 'Cloud',
  text: '',
  attributes: { use: ['Hiking'], colour },
  popularity: 0,
})
const words = [
  { attribute: 'use', operator: 'contains' as const, value: 'Hiking' },
  { attribute: 'colour', operator: 'eq' as const, value: 'Red' },
]
const ledTo = { id: 'a', score: 0.5, penalty: 0, shares: [{ source: 'tags' as const, share: 1 }] }
const explainedAs = (colour: string, explanation: string | null = null) => {
  const told = new Map([['a', { tag: { text: 'Red Hiking', words }, explanation }]])
  const preferences = { directives: [], sort: null }
  const items = new Map([['a', itemOf(colour)]])
  return explained([ledTo], items, preferences, view, { titles: new Map(), told })[0]!
}

test('a tag is a reason of what it leads to, and is said where the item has both its words', () => {
  const red = explainedAs('Red')
  expect(red.reasons).toEqual([{ kind: 'tag', text: 'Red Hiking', share: 1 }])
  expect(red.explanation).toBe('For “Red Hiking”.')
})

test('of an item that is only near the tag the sentence does not say that it is so', () => {
  const blue = explainedAs('Blue')
  expect(blue.reasons).toEqual([{ kind: 'tag', text: 'Red Hiking', share: 1 }])
  expect(blue.explanation).toBe('Near what you liked.')
})

test('what was said ahead of time stands where taste alone brought the item', () => {
  expect(explainedAs('Blue', 'For your taste in hiking.').explanation).toBe(
    'For your taste in hiking.',
  )
})
