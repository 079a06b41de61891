import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schemaOf } from '../catalog/index.ts'
import type { Database } from '../database/index.ts'
import { openOwnDatabase } from '../database/testing.ts'
import { predicateOf } from './predicate.ts'
import { retrieve } from './queries.ts'
import {
  expectIndexesToServe,
  expectMentionsToBeFound,
  expectPredicatesToObey,
  item,
  store,
} from './testing.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let database: Database
  beforeAll(async () => {
    database = await openOwnDatabase(server)
  })
  afterAll(() => database.close())

  test('the predicate holds exactly the items that obey every must', { timeout: 120_000 }, () =>
    expectPredicatesToObey(database.pool),
  )

  test('of a text it finds every item that mentions it, and no other', { timeout: 120_000 }, () =>
    expectMentionsToBeFound(database.pool),
  )

  test('an index serves what is asked of an attribute of any kind', () =>
    expectIndexesToServe(database.pool))

  test('texts and dates are in the order of their bytes, though the server sorts as a dictionary', async () => {
    const { rows } = await database.pool.query(`select 'a' < 'B' as dictionary`)
    expect(rows).toEqual([{ dictionary: true }])
    const schema = schemaOf([
      { name: 'made', kind: 'date' },
      { name: 'maker', kind: 'category' },
    ])
    await database.pool.query('delete from items')
    const made = ['2020-05-01', '2020-05-01T08:00:00.000Z', '2020-05-02', '1999-12-31']
    const makers = ['alba', 'Boreal', 'Émile', 'Zeta']
    await store(
      database.pool,
      made.map((day, n) => item(`${n}`, { attributes: { made: day, maker: makers[n]! } })),
    )
    const sorted = async (attribute: string) =>
      (
        await retrieve(database.pool, {
          predicate: predicateOf([], schema),
          vector: null,
          words: null,
          wants: [],
          historyVector: null,
          collaborativeVector: null,
          taggedFor: null,
          sort: { attribute, direction: 'asc' },
          schema,
          embedder: 'tiny',
          limit: 10,
        })
      ).map(({ id }) => Number(id))
    expect((await sorted('made')).map((n) => made[n])).toEqual(made.toSorted())
    expect((await sorted('maker')).map((n) => makers[n])).toEqual(makers.toSorted())
  })
})
