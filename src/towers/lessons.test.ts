import { expect, test } from 'vitest'
import type { Attribute } from '../catalog/index.ts'
import { categoriesOf, tagExamples } from './lessons.ts'

const core: Attribute[] = [
  { name: 'use', kind: 'tags' },
  { name: 'colour', kind: 'category' },
]
const items = Array.from({ length: 40 }, (_, n) => ({
  attributes: { use: n < 3 ? ['Hiking', 'Rain'] : ['Running'], colour: n < 2 ? 'Red' : `c${n}` },
}))

test('a category is a value that some items share, and few enough to tell them from others', () => {
  expect(categoriesOf(items, core)).toEqual([
    [0, 1, 2],
    [0, 1, 2],
    [0, 1],
  ])
})

test('a tag is two values that the same items have, either way round', () => {
  const texts = tagExamples(items, core)
  expect(texts.find(({ text }) => text === 'Red Hiking')?.items).toEqual([0, 1])
  expect(texts.find(({ text }) => text === 'Rain Hiking')?.items).toEqual([0, 1, 2])
  expect(texts.some(({ text }) => text.includes('c5'))).toBe(false)
})
