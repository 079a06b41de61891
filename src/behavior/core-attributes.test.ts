import { expect, test } from 'vitest'
import type { Attribute, VocabularyEntry } from '../catalog/index.ts'
import { coreAttributes, valuesOn } from './core-attributes.ts'

const attributes: Attribute[] = [
  { name: 'kind', kind: 'category' },
  { name: 'maker', kind: 'category' },
  { name: 'notes', kind: 'tags' },
  { name: 'form', kind: 'category' },
  { name: 'price', kind: 'number' },
]
const vocabulary: VocabularyEntry[] = [
  { attribute: 'kind', value: 'Green', count: 4 },
  { attribute: 'kind', value: 'Black', count: 2 },
  { attribute: 'maker', value: 'Aoki', count: 4 },
  { attribute: 'maker', value: 'Birch & Son', count: 1 },
  { attribute: 'notes', value: 'smoky', count: 9 },
  { attribute: 'notes', value: 'floral', count: 1 },
  { attribute: 'notes', value: 'sweet', count: 1 },
  { attribute: 'form', value: 'Loose leaf', count: 6 },
]

test('core are the words with a choice of values that several items share each', () => {
  // "maker" names single items, "form" is the same on all, "price" is no word.
  expect(coreAttributes({ attributes, vocabulary }).map(({ name }) => name)).toEqual([
    'kind',
    'notes',
  ])
})

test('nothing is core in an empty catalogue', () => {
  expect(coreAttributes({ attributes, vocabulary: [] })).toEqual([])
})

test('the values of an item are its one category or its tags, and none of what it lacks', () => {
  const item = { attributes: { kind: 'Green', notes: ['smoky', 'sweet'] } }
  expect(valuesOn(item, 'kind')).toEqual(['Green'])
  expect(valuesOn(item, 'notes')).toEqual(['smoky', 'sweet'])
  expect(valuesOn(item, 'form')).toEqual([])
  expect(valuesOn(item, 'constructor')).toEqual([])
})
