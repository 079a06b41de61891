import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordingPool } from '../../evals/benchmarks/recording.ts'
import {
  type Attribute,
  analyzeItems,
  indexVectors,
  type Queryable,
  schemaOf,
  storeSchema,
  vectorIndexName,
} from '../catalog/index.ts'
import { fillWithVectors } from '../catalog/testing.ts'
import { type Database, transaction } from '../database/index.ts'
import { openOwnDatabase, patient } from '../database/testing.ts'
import {
  graphStatement,
  type Near,
  nearestOfAll,
  setGraph,
  setRoom,
  surveyItems,
} from './near-queries.ts'
import { nearest } from './nearest.ts'
import { predicateOf } from './predicate.ts'
import { retrieve } from './queries.ts'
import { requestOf } from './testing.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''
const embedder = { name: 'tiny', dimension: 8 }
const index = vectorIndexName(embedder.name, embedder.dimension)
const attributes: Attribute[] = [
  { name: 'side', kind: 'category' },
  { name: 'lot', kind: 'number' },
]
const schema = schemaOf(attributes)

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let database: Database
  beforeAll(async () => {
    database = await openOwnDatabase(server)
    await storeSchema(database.pool, attributes)
    await fillWithVectors(database.pool, 30_000, embedder)
    await analyzeItems(database.pool)
    await indexVectors(database, embedder)
  }, 120_000)
  afterAll(() => database.close())

  const near = (
    condition: Parameters<typeof predicateOf>[0][number]['condition'] | undefined,
    limit = 100,
  ): Near => ({
    predicate: predicateOf(condition ? [{ polarity: 'want', condition }] : [], schema),
    // All that is on the left has a negative first number.
    vector: Float32Array.from([1, 0.2, 0, 0, 0.1, 0, 0, 0]),
    embedder: embedder.name,
    limit,
  })
  const left = near({ attribute: 'side', operator: 'eq', value: 'left' })
  const half = near({ attribute: 'lot', operator: '<', value: 500 })
  const few = near({ attribute: 'lot', operator: '<', value: 20 })
  const searched = async (asked: Near) => {
    const { pool, takeRetrieval } = recordingPool(database.pool)
    const [ids] = await nearest(pool, asked, [asked.vector])
    return { ids: ids!, byGraph: takeRetrieval().some(({ text }) => text.includes('hnsw')) }
  }
  const recall = async (ids: readonly string[], asked: Near) => {
    const all = new Set(await nearestOfAll(database.pool, asked))
    return ids.filter((id) => all.has(id)).length / all.size
  }

  test('among many items the graph is searched, and finds nearly all of the nearest', async () => {
    for (const asked of [near(undefined), half]) {
      const { ids, byGraph } = await searched(asked)
      expect(byGraph).toBe(true)
      expect(ids).toHaveLength(asked.limit)
      expect(await recall(ids, asked)).toBeGreaterThan(0.95)
    }
  })

  test('few items are compared one by one: none is missed', async () => {
    const { ids, byGraph } = await searched(few)
    expect(byGraph).toBe(false)
    expect(await recall(ids, few)).toBe(1)
  })

  test('where all that may be shown is far away, none is missed either', async () => {
    const { ids, byGraph } = await searched(left)
    expect(byGraph).toBe(true)
    expect(ids).toHaveLength(left.limit)
    expect(await recall(ids, left)).toBe(1)
  })

  test('the graph is what the database searches, whatever it expects of a condition', async () => {
    for (const asked of [near(undefined), half, left, few]) {
      const { text, values } = graphStatement(asked)
      const plan = await transaction(database.pool, async (client) => {
        await setGraph(client, { breadth: 200, patience: 2_000 })
        return (await client.query(`explain ${text}`, values)).rows
      })
      expect(JSON.stringify(plan)).toContain(`Index Scan using ${index}`)
    }
  })

  test('an expectation is told by the statistics of the attribute', async () => {
    const { isIndexed, items, expected } = await surveyItems(database.pool, half.predicate, index)
    expect(isIndexed).toBe(true)
    expect(items).toBeGreaterThan(25_000)
    expect(expected / items).toBeGreaterThan(0.4)
    expect(expected / items).toBeLessThan(0.6)
  })

  test('comparing has room for what an index finds, and leaves none behind', async () => {
    const pool = new pg.Pool({ connectionString: server, max: 1, options: '-c work_mem=64kB' })
    const roomOf = async (db: Queryable) =>
      (await db.query(`select current_setting('work_mem') as room`)).rows[0].room
    try {
      const within = await transaction(pool, async (client) => {
        await setRoom(client)
        return roomOf(client)
      })
      expect([within, await roomOf(pool)]).toEqual(['64MB', '64kB'])
    } finally {
      await pool.end()
    }
  })

  test('what no index answers of a predicate counts as fetched', async () => {
    const both = predicateOf(
      [
        { polarity: 'want', condition: { attribute: 'lot', operator: '<', value: 20 } },
        { polarity: 'avoid', condition: { attribute: 'side', operator: 'eq', value: 'left' } },
      ],
      schema,
    )
    const { expected, fetched } = await surveyItems(database.pool, both, index)
    expect(fetched).toBeGreaterThan(expected)
  })

  test('a rare word finds its item among many that have the common one', patient, async () => {
    const { pool } = database
    await pool.query(
      `update items set title = 'item, a unicorn', popularity = -1 where id = 'item-777'`,
    )
    const found = await retrieve(pool, {
      ...requestOf({ schema, limit: 5 }),
      words: 'unicorn items',
    })
    expect(found.map(({ id }) => id)).toContain('item-777')
    const { pool: watched, takeRetrieval } = recordingPool(pool)
    await retrieve(watched, { ...requestOf({ schema, limit: 5 }), words: 'items' })
    expect(takeRetrieval().at(-1)!.text).not.toContain('@@')
  })

  test('what the graph is set to ends with the search', patient, async () => {
    await nearest(database.pool, near(undefined), [near(undefined).vector])
    const { rows } = await database.pool.query(`select current_setting('enable_sort') as sorts`)
    expect(rows).toEqual([{ sorts: 'on' }])
  })
})
