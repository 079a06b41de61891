import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { checkEmbedder, embedItems } from './embed.ts'
import { importItems } from './import.ts'
import { storeSchema } from './store.ts'
import { attributes, bytes, tinyEmbedder } from './testing.ts'

let database: Database
beforeEach(async () => {
  database = await openTemporaryDatabase()
  await storeSchema(database.pool, attributes)
})
afterEach(() => database.close())

const embedder = tinyEmbedder()
const { dimension } = embedder
const vector = (first: number) => Array.from({ length: dimension }, (_, n) => (n === 0 ? first : 0))
const store = (...items: object[]) =>
  importItems(database.pool, bytes(items.map((item) => JSON.stringify(item)).join('\n')), {
    embedder,
  })
const stored = async (id: string) => {
  const { rows } = await database.pool.query(
    'select embedding::text as vector, embedded_by as by from items where id = $1',
    [id],
  )
  return rows[0]
}
const embedded = () => embedItems(database.pool, embedder)

describe('an item that comes with its vector', () => {
  test('has it at once, of unit length, and is not embedded', async () => {
    const own = { id: 'own', title: 'Own', embedding: vector(-5) }
    expect(await store(own, { id: 'bare', title: 'Bare' })).toMatchObject({ stored: 2 })
    expect(await stored('own')).toEqual({
      vector: JSON.stringify(vector(-1)),
      by: embedder.name,
    })
    expect(await embedded()).toBe(1)
    expect((await stored('own')).vector).toBe(JSON.stringify(vector(-1)))
  })

  test('keeps it when the same comes without, and waits for another when it says something else', async () => {
    await store({ id: 'a', title: 'A', embedding: vector(1) })
    await store({ id: 'a', title: 'A' })
    expect(await embedded()).toBe(0)
    await store({ id: 'a', title: 'B' })
    expect((await stored('a')).by).toBeNull()
    await store({ id: 'a', title: 'C', embedding: vector(-1) })
    expect(await stored('a')).toEqual({ vector: JSON.stringify(vector(-1)), by: embedder.name })
    expect(await embedded()).toBe(0)
  })

  test('makes the catalogue that embedder’s', async () => {
    await store({ id: 'a', title: 'A', embedding: vector(1) })
    await expect(
      checkEmbedder(database.pool, { name: 'another', dimension }),
    ).rejects.toMatchObject({ code: 'embedder' })
  })

  test.each<[string, unknown, RegExp]>([
    ['too few numbers', [1], /^embedding: expected \d+ numbers$/],
    ['words', Array.from({ length: dimension }, () => 'x'), /^embedding\.0: /],
    ['no direction', vector(0), /^embedding: has a length of 0/],
    ['one number', 1, /^embedding: expected \d+ numbers$/],
  ])(
    'with %s is refused by its place, and nothing of it is stored',
    async (_, embedding, error) => {
      const { stored: count, rejected } = await store({ id: 'a', title: 'A', embedding })
      expect([count, rejected]).toEqual([
        0,
        [{ line: 1, id: 'a', error: expect.stringMatching(error) }],
      ])
      expect(await stored('a')).toBeUndefined()
    },
  )
})
