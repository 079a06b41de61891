import { expect, test } from 'vitest'
import { wordEmbedder } from '../../../graphs/feed/testing.ts'
import { benchImport } from './index.ts'

test('every way of importing is measured, on as many items as were asked for', {
  timeout: 120_000,
}, async () => {
  const options = { items: 40, embedded: 20, embedder: wordEmbedder }
  const rates = await benchImport(undefined, options)
  expect(rates.map(({ items }) => items)).toEqual([40, 40, 20])
  for (const { rate } of rates) expect(rate).toBeGreaterThan(0)
})
