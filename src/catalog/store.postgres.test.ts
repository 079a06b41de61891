import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../database/index.ts'
import { openOwnDatabase, patient } from '../database/testing.ts'
import { type CatalogueView, catalogueReader } from './catalogue.ts'
import { readItems, readVocabulary, recountVocabulary } from './queries.ts'
import { changeItem, removeItems, storeItems, storeSchema } from './store.ts'
import { attributes, shoe } from './testing.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let database: Database
  beforeAll(async () => {
    database = await openOwnDatabase(server)
    await storeSchema(database.pool, attributes)
  })
  afterAll(() => database.close())

  /** Counts an item's popularity up by one. */
  const up = (id: string) =>
    changeItem(database.pool, id, (item) => ({ ...item, popularity: item.popularity + 1 }))

  test('changes of one item at once each see the one before', patient, async () => {
    const { pool } = database
    await storeItems(pool, [shoe(0)])
    const changed = await Promise.all(Array.from({ length: 40 }, () => up('shoe-0')))
    const counts = changed.map((item) => item!.popularity).toSorted((a, b) => a - b)
    expect(counts).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
    expect((await readItems(pool, ['shoe-0']))[0]!.popularity).toBe(40)
  })

  test(
    'a change never brings back what was deleted, and the vocabulary is right',
    patient,
    async () => {
      const { pool } = database
      for (let round = 0; round < 20; round++) {
        await storeItems(pool, [shoe(1)])
        await Promise.all([up('shoe-1'), removeItems(pool, ['shoe-1']), up('shoe-1')])
        expect(await readItems(pool, ['shoe-1'])).toEqual([])
      }
      const counted = await readVocabulary(pool)
      await recountVocabulary(pool)
      expect(counted).toEqual(await readVocabulary(pool))
    },
  )

  test('a view is of one moment, whatever is changed while it is read', patient, async () => {
    const { pool } = database
    await storeItems(pool, [shoe(3, { released: '2020-05-01' })])
    const schemas = [attributes.slice(0, 1), attributes.slice(1, 3), attributes.slice(3)]
    let isDone = false
    const write = async () => {
      for (let round = 0; round < 60; round++) await storeSchema(pool, schemas[round % 3]!)
      isDone = true
    }
    const views: CatalogueView[] = []
    const read = async () => {
      const readView = catalogueReader(pool)
      while (!isDone) views.push(await readView())
    }
    await Promise.all([write(), read(), read(), read()])
    await storeSchema(pool, attributes)
    expect(new Set(views.map(({ version }) => version)).size).toBeGreaterThan(10)
    for (const { schema, vocabulary, ranges } of views) {
      expect(vocabulary.filter(({ attribute }) => !schema.has(attribute))).toEqual([])
      expect([...ranges.keys()].filter((name) => !schema.has(name))).toEqual([])
    }
  })

  test('a change that is refused stores nothing, and the next goes through', patient, async () => {
    const { pool } = database
    await storeItems(pool, [shoe(2)])
    const refused = changeItem(pool, 'shoe-2', () => {
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect((await up('shoe-2'))!.popularity).toBe(3)
  })
})
