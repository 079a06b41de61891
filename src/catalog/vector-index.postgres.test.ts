import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../database/index.ts'
import { openOwnDatabase, patient } from '../database/testing.ts'
import { readVectorIndexes, vectorIndexName } from './queries.ts'
import { fillWithVectors } from './testing.ts'
import { indexVectors } from './vector-index.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''
const embedder = { name: "tiny's", dimension: 4 }
const other = { name: 'other', dimension: 4 }
const index = vectorIndexName(embedder.name, embedder.dimension)

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let database: Database
  beforeAll(async () => {
    database = await openOwnDatabase(server)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    for (const { name } of await readVectorIndexes(database.pool))
      await database.pool.query(`drop index ${name}`)
    await database.pool.query('delete from items')
  })

  test('few vectors are not worth an index', patient, async () => {
    await fillWithVectors(database.pool, 1_000, embedder)
    expect(await indexVectors(database, embedder)).toBe(false)
    expect(await readVectorIndexes(database.pool)).toEqual([])
  })

  describe('many', () => {
    beforeEach(() => fillWithVectors(database.pool, 20_000, embedder), 60_000)

    test('are indexed once', patient, async () => {
      expect(await indexVectors(database, embedder)).toBe(true)
      expect(await indexVectors(database, embedder)).toBe(false)
      const made = { name: index, isWhole: true, isBeingMade: false }
      expect(await readVectorIndexes(database.pool)).toEqual([made])
    })

    test('of another embedder lose their index to those of this', patient, async () => {
      await indexVectors(database, other)
      expect(await indexVectors(database, embedder)).toBe(true)
      expect(await readVectorIndexes(database.pool)).toMatchObject([{ name: index }])
    })

    test('are indexed anew where the making was cut short', patient, async () => {
      await indexVectors(database, embedder)
      await database.pool.query(
        `update pg_index set indisvalid = false where indexrelid = to_regclass($1)`,
        [index],
      )
      expect(await indexVectors(database, embedder)).toBe(true)
      expect(await readVectorIndexes(database.pool)).toMatchObject([{ name: index, isWhole: true }])
    })

    test('are left to the server that indexes them already', patient, async () => {
      const making = indexVectors(database, embedder)
      let isBeingMade = false
      while (!isBeingMade) {
        const indexes = await readVectorIndexes(database.pool)
        isBeingMade = indexes.some((one) => one.isBeingMade)
      }
      expect(await indexVectors(database, embedder)).toBe(false)
      expect(await making).toBe(true)
      expect(await readVectorIndexes(database.pool)).toMatchObject([{ name: index, isWhole: true }])
    })

    test(
      'are written and read while they are indexed, and no setting is left behind',
      patient,
      async () => {
        const making = indexVectors(database, embedder)
        await database.pool.query(`update items set title = 'changed' where id = 'item-7'`)
        expect(await making).toBe(true)
        const { rows } = await database.pool.query(
          `select setting = reset_val as "isReset"
         from pg_settings where name = 'maintenance_work_mem'`,
        )
        expect(rows).toEqual([{ isReset: true }])
      },
    )
  })
})
