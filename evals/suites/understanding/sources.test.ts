import { expect, test } from 'vitest'
import type { Embedder } from '../../../src/models/index.ts'
import { sourcesOf } from './sources.ts'
import { boots } from './testing.ts'

const embedder: Embedder = {
  name: 'lengths',
  dimension: 2,
  embed: async (texts) => texts.map((text) => Float32Array.from(text.length % 2 ? [1, 0] : [0, 1])),
}

test('a word is written when some item has it in any form', async () => {
  const item = { ...boots.items[0]!, id: '3', text: 'Vibramed soles.' }
  const { written } = await sourcesOf({ ...boots, items: [item] })
  const words = ['hills', 'hilll', 'vibramed', 'vibrameds', 'hiking', 'court']
  expect(await written(words)).toEqual(new Set(['hills', 'vibramed', 'vibrameds', 'hiking']))
})

test('an item is found by its title however it is written, the best known first', async () => {
  const twin = { ...boots.items[0]!, id: '3', title: 'hill BOOT!', popularity: 9 }
  const sources = await sourcesOf({ ...boots, items: [...boots.items, twin] })
  const found = await sources.titled(['hill boot', 'hill'])
  expect(found.map(({ id }) => id)).toEqual(['3', '1'])
})

test('a word in the titles of many items is titular', async () => {
  const named = (n: number, title: string) => ({ ...boots.items[0]!, id: `n${n}`, title })
  const items = Array.from({ length: 300 }, (_, i) => named(i, i < 10 ? `Boot ${i}` : `Cap ${i}`))
  const rare = named(300, 'Moon Clog')
  const sources = await sourcesOf({ ...boots, items: [...items, rare] })
  const titular = await sources.titular(['boot', 'cap', 'clog', 'sock'])
  expect(titular).toEqual(new Set(['boot', 'cap']))
})

test('the mean of the items is a unit vector, and there is none without an embedder', async () => {
  const mean = await (await sourcesOf(boots, embedder)).mean()
  expect(Math.hypot(...mean!)).toBeCloseTo(1)
  expect(await (await sourcesOf(boots)).mean()).toBeNull()
})
