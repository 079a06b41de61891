import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate } from '../retrieval/index.ts'
import { aggregate, defaultWeights } from './aggregate.ts'

const candidate = (id: string, scores: Partial<Candidate['scores']> = {}): Candidate => ({
  id,
  scores: {
    semantic: 0,
    lexical: 0,
    matches: 0,
    history: 0,
    collaborative: 0,
    tags: 0,
    popularity: 0,
    ...scores,
  },
})
const idsOf = (ranked: { id: string }[]) => ranked.map(({ id }) => id)

const score = fc.double({ min: 0, max: 1, noNaN: true })
const candidates = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    scores: fc.record({
      semantic: score,
      lexical: score,
      matches: score,
      history: score,
      collaborative: score,
      tags: score,
      popularity: fc.double({ min: 0, max: 1e9, noNaN: true }),
    }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

describe('aggregate', () => {
  test('ranks every candidate once, by a score from 0 to 1, and its shares sum to 1', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const ranked = aggregate(given)
        expect(idsOf(ranked).sort()).toEqual(idsOf(given).sort())
        ranked.forEach(({ score, shares }, at) => {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1 + 1e-9)
          expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? Number.POSITIVE_INFINITY)
          const sum = shares.reduce((sum, { share }) => sum + share, 0)
          expect(sum).toBeCloseTo(shares.length > 0 ? 1 : 0)
        })
      }),
    )
  })

  test('a higher score from any one source never ranks lower', () => {
    for (const source of ['semantic', 'lexical', 'matches', 'history', 'popularity'] as const) {
      const ranked = aggregate([
        candidate('a', { [source]: 0.2 }),
        candidate('b', { [source]: 0.9 }),
        candidate('c', { [source]: 0.5 }),
      ])
      expect(idsOf(ranked)).toEqual(['b', 'c', 'a'])
      expect(ranked[0]!.shares).toEqual([{ source, share: 1 }])
    }
  })

  test('the order does not depend on the order given: equals go by id', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        expect(aggregate([...given].reverse())).toEqual(aggregate(given))
      }),
    )
    expect(idsOf(aggregate(['c', 'a', 'b'].map((id) => candidate(id))))).toEqual(['a', 'b', 'c'])
  })

  test('one giant does not flatten the popularity of the rest', () => {
    const ranked = aggregate([
      candidate('giant', { popularity: 1e9, semantic: 0.1 }),
      candidate('known', { popularity: 50, semantic: 0.1 }),
      candidate('obscure', { popularity: 1, semantic: 0.1 }),
    ])
    const [giant, known, obscure] = ranked.map(({ score }) => score) as [number, number, number]
    expect(giant - known).toBeCloseTo(known - obscure)
  })

  test('a narrow band of similarities still tells items apart', () => {
    const [first, last] = aggregate([
      candidate('near', { semantic: 0.42 }),
      candidate('far', { semantic: 0.4 }),
    ])
    expect([first!.score, last!.score]).toEqual([1, 0])
  })

  test('a source that says nothing of anyone does not lower the scores', () => {
    const [only] = aggregate([candidate('a', { matches: 1 }), candidate('b')])
    expect(only!.score).toBe(1)
  })

  test('a source without weight is not heard', () => {
    const weights = { ...defaultWeights, popularity: 0 }
    const [first] = aggregate(
      [candidate('a', { popularity: 9 }), candidate('b', { history: 0.5 })],
      { weights },
    )
    expect(first!.id).toBe('b')
    expect(first!.shares.map(({ source }) => source)).toEqual(['history'])
  })

  test('a penalty takes its part of the score, keeps the shares and is told', () => {
    const given = [candidate('a', { matches: 1 }), candidate('b', { matches: 0.8 })]
    const ranked = aggregate(given, { penalties: { a: 0.5 } })
    expect(ranked).toEqual([
      { id: 'b', score: 0.8, shares: [{ source: 'matches', share: 1 }], penalty: 0 },
      { id: 'a', score: 0.5, shares: [{ source: 'matches', share: 1 }], penalty: 0.5 },
    ])
  })

  test('ids that every object answers to are nobody’s penalty', () => {
    const given = ['constructor', '__proto__'].map((id) => candidate(id, { matches: 1 }))
    expect(aggregate(given, { penalties: {} }).map(({ penalty }) => penalty)).toEqual([0, 0])
  })
})
