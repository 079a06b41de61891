import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/database/index.ts'
import { binder, nearestOfAll, toSql } from '../../../src/retrieval/index.ts'
import { openScratchDatabase } from '../scratch.ts'
import { fill } from './fill.ts'
import { filtersFor } from './filters.ts'
import { measureNear } from './measure.ts'
import { openSpace } from './space.ts'

const space = openSpace()
const dot = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0)

describe('the space', () => {
  test('is the same each time, and its vectors are unit long', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.string(), (topic, seed) => {
        const vector = space.vectorOf(topic, seed)
        expect(vector).toEqual(openSpaceAgain.vectorOf(topic, seed))
        expect(dot(vector, vector)).toBeCloseTo(1, 4)
      }),
      { numRuns: 20 },
    )
  })
  const openSpaceAgain = openSpace()

  test('has what is about one topic nearer together than what is about two', () => {
    const [one, other] = space.topicsNear(space.vectorOf(7, 'a')) as [number, number]
    const far = space.topicsNear(space.vectorOf(7, 'a')).at(-1)!
    const of = (topic: number, seed: string) => space.vectorOf(topic, seed)
    expect(dot(of(one, 'b'), of(one, 'c'))).toBeGreaterThan(dot(of(one, 'b'), of(far, 'c')))
    expect(new Set([one, other, far]).size).toBe(3)
  })
})

describe('over a catalogue of it', () => {
  let database: Database
  beforeAll(async () => {
    database = await openScratchDatabase(undefined)
    await fill(database.pool, 3_000, space, 'bench', () => {})
  }, 60_000)
  afterAll(() => database.close())

  test('a filter leaves about the share that it is named after, near or far as it says', async () => {
    const vector = space.vectorOf(3, 'sought')
    for (const { share, relation, predicate } of filtersFor(vector, space)) {
      const { bind, values } = binder()
      const { rows } = await database.pool.query(
        `select count(*)::float8 / 3000 as share, coalesce(avg(1 - (embedding <=> ${bind(`[${vector.join()}]`)}::vector)), 0) as likeness
         from items i where ${toSql(predicate, bind)}`,
        values,
      )
      expect(Math.abs(rows[0].share - share)).toBeLessThan(0.02 + share / 10)
      if (share === 0.5 || share === 0.1) {
        if (relation === 'near') expect(rows[0].likeness).toBeGreaterThan(0.1)
        if (relation === 'far') expect(rows[0].likeness).toBeLessThan(0)
      }
    }
  })

  test('what is found by comparing all has no miss, and every filter is measured as often', async () => {
    const report = await measureNear({
      pool: database.pool,
      space,
      embedder: 'bench',
      items: 3_000,
      searches: 2,
      onProgress: () => {},
    })
    expect(report.cells).toHaveLength(17)
    for (const { recall, worst, short, found } of report.cells)
      expect({ recall, worst, short, count: found.count }).toEqual({
        recall: 1,
        worst: 1,
        short: 0,
        count: 2,
      })
    const all = { predicate: { op: 'and' as const, of: [] }, embedder: 'bench', limit: 5_000 }
    expect(
      await nearestOfAll(database.pool, { ...all, vector: space.vectorOf(1, 'x') }),
    ).toHaveLength(3_000)
  })
})
