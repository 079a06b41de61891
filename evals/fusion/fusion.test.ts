import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aggregate, type ScoreWeights } from '../../src/ranking/index.ts'
import type { Candidate } from '../../src/retrieval/index.ts'
import { byReciprocalRank, learnWeights } from './index.ts'

const none = {
  semantic: 0,
  lexical: 0,
  matches: 0,
  history: 0,
  collaborative: 0,
  tags: 0,
  popularity: 0,
}
const candidate = (id: string, scores: Partial<Candidate['scores']>): Candidate => ({
  id,
  scores: { ...none, ...scores },
})
const equal = Object.fromEntries(Object.keys(none).map((source) => [source, 1])) as ScoreWeights

test('what is first by two sources is above what is first by one and unknown to the other', () => {
  const candidates = [
    candidate('one', { semantic: 0.9 }),
    candidate('both', { semantic: 0.8, popularity: 7 }),
  ]
  const fused = byReciprocalRank(candidates, equal)
  expect(fused.get('both')).toBeCloseTo(1 / 62 + 1 / 61)
  expect(fused.get('one')).toBeCloseTo(1 / 61)
})

test('those that a source scores the same are as good by it, and a source without weight does not count', () => {
  const candidates = ['a', 'b'].map((id, at) => candidate(id, { lexical: 0.5, popularity: at }))
  const fused = byReciprocalRank(candidates, { ...equal, popularity: 0 })
  expect(fused.get('a')).toBe(fused.get('b'))
})

test('the order of the candidates changes nothing in what they are fused to', () => {
  const scored = fc.record({
    semantic: fc.float({ min: 0, max: 1, noNaN: true }),
    popularity: fc.nat(5),
  })
  fc.assert(
    fc.property(fc.array(scored, { maxLength: 12 }), (rows) => {
      const candidates = rows.map((scores, at) => candidate(String(at), scores))
      const there = byReciprocalRank(candidates, equal)
      const back = byReciprocalRank([...candidates].reverse(), equal)
      for (const [id, score] of there) expect(back.get(id)).toBeCloseTo(score, 12)
    }),
  )
})

test('the source that tells better from worse is learned, and one that misleads gets no weight', () => {
  const examples = Array.from({ length: 8 }, () => ({
    candidates: [
      candidate('good', { collaborative: 0.9, history: 0.1, lexical: 1 }),
      candidate('bad', { collaborative: 0.2, history: 0.8, lexical: 1 }),
    ],
    better: ['good', 'no candidate'],
    worse: ['bad'],
  }))
  const weights = learnWeights(examples)
  expect(weights.collaborative).toBeGreaterThan(0.5)
  expect(weights.history).toBe(0)
  expect(Object.values(weights).reduce((sum, weight) => sum + weight)).toBeCloseTo(1)
  expect(aggregate(examples[0]!.candidates, { weights })[0]!.id).toBe('good')
})
