import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemaOf } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { retrieve } from './queries.ts'
import { item, requestOf, store } from './testing.ts'
import { likedTogether } from './together-queries.ts'

let database: Database
const schema = schemaOf([{ name: 'kind', kind: 'category' }])
const ids = Array.from({ length: 100 }, (_, n) => `item-${String(n).padStart(2, '0')}`)
/** The lower the number, the nearer to the taste; every tenth item is of a kind, and the last half was never learned of. */
const taste = Float32Array.from([1, 0])
beforeAll(async () => {
  database = await openTemporaryDatabase()
  await store(
    database.pool,
    ids.map((id, n) => item(id, { attributes: { kind: n % 10 === 9 ? 'rare' : 'usual' } })),
  )
  await database.pool.query(
    `insert into collaborative_vectors (item_id, vector)
     select id, ('[' || 1 - n / 100.0 || ',0.1]')::vector from unnest($1::text[]) with ordinality as t (id, n)`,
    [ids.slice(0, 50)],
  )
})
afterAll(() => database.close())

const everything = requestOf({ schema }).predicate
const rare = { op: 'equals', attribute: 'kind', anyOf: ['rare'] } as const

test('those of a taste like the nearest most, and nothing that was never learned of', async () => {
  const found = (limit: number) =>
    likedTogether(database.pool, { predicate: everything, vector: taste, limit })
  expect(await found(3)).toEqual(ids.slice(0, 3))
  expect(await found(80)).toEqual(ids.slice(0, 50))
})

test('only what is in the predicate is found, and all of it however far from the best', async () => {
  const found = await likedTogether(database.pool, { predicate: rare, vector: taste, limit: 4 })
  expect(found).toEqual(['item-09', 'item-19', 'item-29', 'item-39'])
})

test('what is liked together is a source of candidates, with a score for each', async () => {
  const request = requestOf({ schema, collaborativeVector: taste, limit: 10 })
  const candidates = await retrieve(database.pool, request)
  expect(candidates.map(({ id }) => id)).toContain('item-01')
  for (const { id, scores } of candidates) {
    const n = ids.indexOf(id)
    expect(scores.collaborative).toBeCloseTo(n < 50 ? 1 - (n + 1) / 100 : 0, 5)
  }
})

test('without a taste nothing is scored by it', async () => {
  const candidates = await retrieve(database.pool, requestOf({ schema, limit: 10 }))
  expect(candidates.every(({ scores }) => scores.collaborative === 0)).toBe(true)
})
