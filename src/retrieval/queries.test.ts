import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Item, schemaOf, vectorText } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import type { Condition, Directive } from '../preferences/index.ts'
import { excluding, predicateOf } from './predicate.ts'
import {
  countMatching,
  countWithout,
  historyVectors,
  retrieve,
  similarities,
  usualLikeness,
} from './queries.ts'
import type { RetrievalRequest } from './request.ts'
import { requestOf } from './testing.ts'

const schema = schemaOf([
  { name: 'uses', kind: 'tags' },
  { name: 'price', kind: 'number', unit: 'EUR' },
  { name: 'cushion', kind: 'category', order: ['thin', 'medium', 'plush'] },
  { name: 'made', kind: 'date' },
])

interface Stored extends Partial<Item> {
  id: string
  vector?: readonly number[]
  by?: string
}

/** Three dimensions are enough: [1,0,0] is trail, [0,1,0] road, [0,0,1] neither. */
const shelf: Stored[] = [
  {
    id: 'fell',
    text: 'Grips wet rock and mud.',
    attributes: { uses: ['trail', 'mud'], price: 140, cushion: 'thin', made: '2023-05-01' },
    popularity: 10,
    vector: [1, 0, 0],
  },
  {
    id: 'ridge',
    text: 'A shoe for long days on rock.',
    attributes: { uses: ['trail'], price: 160, cushion: 'plush', made: '2021-02-01' },
    popularity: 40,
    vector: [0.8, 0.6, 0],
  },
  {
    id: 'metro',
    text: 'Quick on asphalt.',
    attributes: { uses: ['road'], price: 90, cushion: 'medium', made: '2024-01-01' },
    popularity: 90,
    vector: [0, 1, 0],
  },
  {
    id: 'clog',
    text: 'For the garden, in the mud.',
    attributes: { price: 25 },
    popularity: 70,
    vector: [0, 0, 1],
  },
  { id: 'blank', popularity: 1, vector: [0, 0, 0] },
  { id: 'foreign', popularity: 2, vector: [1, 0], by: 'another' },
]

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
  const rows = shelf.map(({ vector, by = 'tiny', ...item }) => ({
    title: 'Shoe',
    text: '',
    attributes: {},
    ...item,
    by,
    embedding: vectorText(Float32Array.from(vector!)),
  }))
  await database.pool.query(
    `insert into items (id, title, text, attributes, popularity, embedding, embedded_by)
     select id, title, text, attributes, popularity, embedding::vector, by
     from jsonb_to_recordset($1::jsonb) as t (id text, title text, text text, attributes jsonb,
       popularity float8, embedding text, by text)`,
    [JSON.stringify(rows)],
  )
})
afterAll(() => database.close())

const vector = (...values: number[]) => Float32Array.from(values)
const found = async (asked: Partial<RetrievalRequest>) =>
  (await retrieve(database.pool, requestOf({ schema, ...asked }))).map(({ id }) => id)
const scoresOf = async (id: string, asked: Partial<RetrievalRequest>) =>
  (await retrieve(database.pool, requestOf({ schema, ...asked }))).find((one) => one.id === id)!
    .scores

const must = (
  id: string,
  polarity: Directive['polarity'],
  condition: Condition,
): Pick<Directive, 'id' | 'polarity' | 'condition'> => ({ id, polarity, condition })

describe('retrieve', () => {
  test('with nothing asked for gives the popular items', async () => {
    expect(await found({})).toEqual(['metro', 'clog', 'ridge', 'fell', 'foreign', 'blank'])
  })

  test('every candidate is in the predicate, whichever source found it', async () => {
    const predicate = predicateOf(
      [must('1', 'avoid', { attribute: 'uses', operator: 'contains', value: 'trail' })],
      schema,
    )
    const ids = await found({
      predicate,
      vector: vector(1, 0, 0),
      historyVector: vector(0.8, 0.6, 0),
      words: 'rock mud',
      wants: [{ condition: { attribute: 'uses', operator: 'contains', value: 'mud' }, weight: 1 }],
    })
    expect(ids.sort()).toEqual(['blank', 'clog', 'foreign', 'metro'])
  })

  test('each source brings its best item even when only few fit', async () => {
    const best = async (asked: Partial<RetrievalRequest>) => found({ ...asked, limit: 2 })
    expect(await best({ vector: vector(1, 0, 0) })).toContain('fell')
    expect(await best({ historyVector: vector(1, 0, 0) })).toContain('fell')
    expect(await best({ words: 'asphalt, long days' })).toContain('ridge')
    const condition: Condition = { attribute: 'cushion', operator: '<', value: 'medium' }
    expect(await best({ wants: [{ condition, weight: 1 }] })).toContain('fell')
  })

  test('no score is missing because another source found the item', async () => {
    const scores = await scoresOf('ridge', {
      vector: vector(1, 0, 0),
      historyVector: vector(0, 1, 0),
      words: 'rock',
      wants: [
        { condition: { attribute: 'uses', operator: 'contains', value: 'trail' }, weight: 1 },
        { condition: { attribute: 'price', operator: '<', value: 100 }, weight: 0.5 },
      ],
    })
    expect(scores.semantic).toBeCloseTo(0.8)
    expect(scores.history).toBeCloseTo(0.6)
    expect(scores.matches).toBeCloseTo(2 / 3)
    expect(scores.lexical).toBeGreaterThan(0)
    expect(scores.popularity).toBe(40)
  })

  test('similarities are 0 for the opposite, for no direction and for another embedder', async () => {
    const asked = { vector: vector(-1, 0, 0), historyVector: vector(1, 0, 0) }
    expect((await scoresOf('fell', asked)).semantic).toBe(0)
    expect((await scoresOf('blank', asked)).history).toBe(0)
    expect((await scoresOf('foreign', asked)).history).toBe(0)
  })

  test('one of the words is enough, and more of them score higher', async () => {
    const words = 'wet mud, asphalt & slippers!'
    const score = async (id: string) => (await scoresOf(id, { words })).lexical
    expect(await score('fell')).toBeGreaterThan(await score('metro'))
    expect(await score('metro')).toBeGreaterThan(0)
    expect(await score('ridge')).toBe(0)
  })

  test('words that full text would read as operators or knows nothing of are harmless', async () => {
    for (const words of ["a & !b | (c:*'", '!!!', 'the of', '<-> \\', "rock' | mud"])
      expect(await found({ words })).toHaveLength(shelf.length)
  })

  test('a sort gives the first by the attribute, those without it last, ties by popularity', async () => {
    const sorted = (attribute: string, direction: 'asc' | 'desc', limit = 10) =>
      found({ sort: { attribute, direction }, limit, vector: vector(0, 0, 1) })
    expect(await sorted('price', 'asc')).toEqual([
      'clog',
      'metro',
      'fell',
      'ridge',
      'foreign',
      'blank',
    ])
    expect(await sorted('price', 'desc', 2)).toEqual(['ridge', 'fell'])
    expect(await sorted('cushion', 'desc', 4)).toEqual(['ridge', 'metro', 'fell', 'clog'])
    expect(await sorted('made', 'desc', 3)).toEqual(['metro', 'fell', 'ridge'])
    expect(await sorted('popularity', 'asc', 3)).toEqual(['blank', 'foreign', 'fell'])
    expect(await sorted('unknown', 'asc', 2)).toEqual(['metro', 'clog'])
  })

  test('with a sort the scores are there as well', async () => {
    const sort = { attribute: 'price', direction: 'asc' } as const
    expect((await scoresOf('clog', { sort, vector: vector(0, 0, 1) })).semantic).toBeCloseTo(1)
  })

  test('gives as many as fit, never more and none twice, always in the same order', async () => {
    const asks = fc.record({
      vector: fc.constantFrom(null, vector(1, 0, 0), vector(0, 0.6, 0.8)),
      historyVector: fc.constantFrom(null, vector(0, 1, 0)),
      words: fc.constantFrom(null, 'rock', 'mud garden'),
      wants: fc.subarray([
        { condition: { attribute: 'uses', operator: 'in', value: ['road', 'mud'] }, weight: 2 },
        { condition: { attribute: 'price', operator: '>', value: 80 }, weight: 0.5 },
      ] as RetrievalRequest['wants'][number][]),
      limit: fc.integer({ min: 1, max: 8 }),
      predicate: fc
        .subarray(['fell', 'metro', 'clog'])
        .map((ids) => excluding(predicateOf([], schema), ids)),
    })
    await fc.assert(
      fc.asyncProperty(asks, async (ask) => {
        const ids = await found(ask)
        const matching = await countMatching(database.pool, ask.predicate)
        expect(ids).toHaveLength(Math.min(ask.limit, matching))
        expect(new Set(ids).size).toBe(ids.length)
        expect(await found(ask)).toEqual(ids)
      }),
      { numRuns: 40 },
    )
  })
})

describe('counts', () => {
  const trail = must('t', 'want', { attribute: 'uses', operator: 'contains', value: 'trail' })
  const cheap = must('c', 'want', { attribute: 'price', operator: '<=', value: 100 })
  const firm = must('f', 'avoid', { attribute: 'cushion', operator: '>=', value: 'plush' })

  test('countMatching counts the items that obey all', async () => {
    const count = (...list: (typeof trail)[]) =>
      countMatching(database.pool, predicateOf(list, schema))
    expect(await count()).toBe(6)
    expect(await count(trail, firm)).toBe(1)
    expect(await count(trail, cheap)).toBe(0)
  })

  test('countWithout says for each must how many items obey the others', async () => {
    const counts = await countWithout(database.pool, [trail, cheap, firm], schema)
    expect(counts).toEqual([
      { directive: 't', matching: 2 },
      { directive: 'c', matching: 1 },
      { directive: 'f', matching: 0 },
    ])
  })

  test('without the only must every item is left, and without musts there is nothing to leave out', async () => {
    expect(await countWithout(database.pool, [cheap], schema)).toEqual([
      { directive: 'c', matching: 6 },
    ])
    expect(await countWithout(database.pool, [], schema)).toEqual([])
  })
})

describe('vectors of items', () => {
  test('similarities are in the order of the vectors, from -1 to 1', async () => {
    const near = await similarities(
      database.pool,
      ['ridge', 'fell', 'unknown'],
      [vector(0, 1, 0), vector(-1, 0, 0)],
      'tiny',
    )
    expect([...near.keys()].sort()).toEqual(['fell', 'ridge'])
    expect(near.get('fell')).toEqual([0, -1])
    expect(near.get('ridge')![0]).toBeCloseTo(0.6)
    expect(near.get('ridge')![1]).toBeCloseTo(-0.8)
  })

  test('what is usual is the mean and the spread of the items’ similarities, for each vector', async () => {
    const ids = (await database.pool.query(`select id from items where embedded_by = 'tiny'`)).rows
    const vectors = [vector(0, 1, 0), vector(-1, 0, 0)]
    const near = await similarities(
      database.pool,
      ids.map(({ id }) => id),
      vectors,
      'tiny',
    )
    const usual = await usualLikeness(database.pool, vectors, 'tiny')
    expect(usual).toHaveLength(2)
    for (const [n, { mean, deviation }] of usual.entries()) {
      const values = [...near.values()].map((similar) => similar[n]!)
      const middle = values.reduce((sum, one) => sum + one, 0) / values.length
      const variance = values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / values.length
      expect(mean).toBeCloseTo(middle)
      expect(deviation).toBeCloseTo(Math.sqrt(variance))
    }
  })

  test('what is usual is nothing where no item has a vector of that embedder', async () => {
    const [usual] = await usualLikeness(database.pool, [vector(1, 0, 0)], 'unheard of')
    expect(usual).toEqual({ mean: 0, deviation: 0 })
    expect(await usualLikeness(database.pool, [], 'tiny')).toEqual([])
  })

  test('nothing is compared with another embedder, or asked for nothing', async () => {
    const none = new Map()
    expect(await similarities(database.pool, ['foreign'], [vector(1, 0, 0)], 'tiny')).toEqual(none)
    expect(await similarities(database.pool, [], [vector(1, 0, 0)], 'tiny')).toEqual(none)
    expect(await similarities(database.pool, ['fell'], [], 'tiny')).toEqual(none)
    expect(await historyVectors(database.pool, ['foreign', 'unknown'], 'tiny')).toEqual(none)
  })

  test('historyVectors gives the embeddings as they were stored', async () => {
    const vectors = await historyVectors(database.pool, ['ridge', 'clog'], 'tiny')
    expect(vectors).toEqual(
      new Map([
        ['ridge', vector(0.8, 0.6, 0)],
        ['clog', vector(0, 0, 1)],
      ]),
    )
  })
})
