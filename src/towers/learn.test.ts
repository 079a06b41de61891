import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordEmbedder } from '../../graphs/feed/testing.ts'
import { recordEvents } from '../behavior/index.ts'
import { catalogueReader, embedItems, storeItems, storeSchema } from '../catalog/index.ts'
import { learnVectors } from '../collaborative/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { learnTowers, openSpace, taggedItems } from './index.ts'

const now = new Date('2026-01-01')
const all = { op: 'and' as const, of: [] }
let database: Database
const embedder = wordEmbedder

const uses = ['hiking', 'running', 'climbing', 'sailing']
const kinds = ['soft', 'firm', 'light']
const items = Array.from({ length: 60 }, (_, n) => ({
  id: `shoe-${n}`,
  title: `${kinds[n % 3]} ${uses[n % 4]} shoe ${n}`,
  text: '',
  attributes: { use: uses[n % 4]!, kind: kinds[n % 3]! },
  popularity: 0,
}))
const shoesFor = (use: number) => items.filter((_, n) => n % 4 === use).map(({ id }) => id)

const learn = async () =>
  learnTowers({
    pool: database.pool,
    embedder,
    view: await catalogueReader(database.pool)(),
  })

beforeAll(async () => {
  database = await openTemporaryDatabase()
  const { pool } = database
  await storeSchema(pool, [
    { name: 'use', kind: 'category' },
    { name: 'kind', kind: 'category' },
  ])
  await storeItems(pool, items)
  await embedItems(pool, embedder)
})
afterAll(() => database.close())

describe('with too few events', () => {
  test('nothing is learned, and tags are looked for in the embedder’s space', async () => {
    await learnVectors(database.pool)
    expect(await learn()).toBeUndefined()
    const space = await openSpace(database.pool, embedder)
    const [vector] = await space.tagVectors(['soft hiking'])
    expect(vector).toHaveLength(embedder.dimension)
    const found = await space.nearest(vector!, all, 3)
    expect(found).toHaveLength(3)
    expect(found[0]!.score).toBeGreaterThanOrEqual(found[2]!.score)
  })
})

describe('with events that suffice', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    for (let user = 0; user < 60; user++)
      await recordEvents(
        database.pool,
        `user ${user}`,
        shoesFor(user % 4)
          .filter((_, n) => (n + user) % 5 > 0)
          .map((itemId) => ({ type: 'like' as const, itemId, key: `${user} ${itemId}` })),
        now,
      )
    await learnVectors(database.pool)
    expect(await learn()).toBe(items.length)
  }, 120_000)

  test('they are learned once for as long as the events stay what they are', async () => {
    expect(await learn()).toBeUndefined()
  })

  test('a tag leads to items of its words, and the user’s taste decides where it is asked', async () => {
    const space = await openSpace(database.pool, embedder)
    const asked = {
      tags: [{ id: 't', tag: 'soft hiking', within: all }],
      liked: shoesFor(1).slice(0, 5),
      predicate: all,
      perTag: 6,
    }
    const useOf = (ids: readonly { itemId: string }[]) =>
      new Set(ids.map(({ itemId }) => items.find(({ id }) => id === itemId)!.attributes.use))
    expect(useOf(await taggedItems(space, { ...asked, beta: 0 }))).toEqual(new Set(['hiking']))
    expect(useOf(await taggedItems(space, { ...asked, beta: 1 }))).toEqual(new Set(['running']))
  })

  test('an item that several tags lead to is told once, by the nearest', async () => {
    const space = await openSpace(database.pool, embedder)
    const tags = ['soft hiking', 'firm hiking'].map((tag) => ({ id: tag, tag, within: all }))
    const found = await taggedItems(space, { tags, liked: [], predicate: all, perTag: 20 })
    expect(new Set(found.map(({ itemId }) => itemId)).size).toBe(found.length)
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => b - a),
    )
  })

  test('nothing is stored of who liked what', async () => {
    const stored = await database.pool.query(
      'select (select json_agg(t) from tower_vectors t) as items, (select json_agg(t) from tag_tower t) as tag',
    )
    expect(JSON.stringify(stored.rows)).not.toContain('user ')
  })
})
