import { expect, test } from 'vitest'
import type { Embedder } from '../../../src/models/index.ts'
import { openReader } from './reader.ts'
import { boots } from './testing.ts'

/** Puts texts about footwear in one place, those about the sea in another, and all others in a third. */
const footwearEmbedder: Embedder = {
  name: 'footwear',
  dimension: 3,
  embed: async (texts) =>
    texts.map((text) =>
      Float32Array.from(
        /boot|shoe|wellie/i.test(text) ? [1, 0, 0] : /sea/.test(text) ? [0, 1, 0] : [0, 0, 1],
      ),
    ),
}

const texts = async (command: string, embedder?: Embedder) => {
  const read = await openReader(boots, embedder)
  const { operations } = await read(command)
  return operations.flatMap((made) =>
    made.op === 'add' && 'text' in made.condition ? made.condition.text : [],
  )
}

test('with an embedder a word that only names an item asks for nothing beside another wish', async () => {
  expect(await texts('seaside wellies')).toEqual(['seaside wellies'])
  expect(await texts('seaside wellies', footwearEmbedder)).toEqual(['seaside'])
})

test('by itself such a word is all that is asked for', async () => {
  expect(await texts('wellies', footwearEmbedder)).toEqual(['wellies'])
  expect(await texts('show me some wellies', footwearEmbedder)).toEqual(['wellies'])
})
