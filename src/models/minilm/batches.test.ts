import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchesOfEqualLength } from './batches.ts'

const lengths = fc.array(fc.integer({ min: 2, max: 12 }), { maxLength: 60 })
const limit = fc.integer({ min: 1, max: 40 })

test('every text is in one batch, with texts of its own length only', () => {
  fc.assert(
    fc.property(lengths, limit, (given, maxTokens) => {
      const batches = batchesOfEqualLength(given, maxTokens)
      const positions = batches.flat().toSorted((a, b) => a - b)
      expect(positions).toEqual([...given.keys()])
      for (const batch of batches) expect(new Set(batch.map((at) => given[at])).size).toBe(1)
    }),
  )
})

test('a batch exceeds the limit only with a single text', () => {
  fc.assert(
    fc.property(lengths, limit, (given, maxTokens) => {
      for (const batch of batchesOfEqualLength(given, maxTokens)) {
        const tokens = batch.length * given[batch[0]!]!
        expect(tokens <= maxTokens || batch.length === 1).toBe(true)
      }
    }),
  )
})
