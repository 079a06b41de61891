import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../database/index.ts'
import { openOwnDatabase, patient } from '../database/testing.ts'
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
