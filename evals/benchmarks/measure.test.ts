import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wordEmbedder } from '../../graphs/feed/testing.ts'
import { storeItems, storeSchema } from '../../src/catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../../src/database/index.ts'
import { feedOver } from '../feed/index.ts'
import { attributes, itemLines } from './catalogue.ts'
import { measureSize, sendAll } from './measure.ts'
import { recordingPool } from './recording.ts'

let database: Database
beforeEach(async () => {
  database = await openTemporaryDatabase()
})
afterEach(() => database.close())

const small = [...itemLines(80)].map((line) => JSON.parse(line))

describe('the statement beside which a command is measured', () => {
  test('is the one that found the candidates of that very command', async () => {
    await storeSchema(database.pool, attributes)
    await storeItems(database.pool, small)
    const { pool, takeRetrieval } = recordingPool(database.pool)
    const { feed } = feedOver(database, wordEmbedder, { pool })
    for (const command of ['no horror', 'newest first', 'something about bees']) {
      const { state } = await feed.steer({ userId: 'u', feed: 'home' }, { command })
      const rows = await sendAll(database.pool, takeRetrieval())
      const ranked = state.ranking.map(({ id }) => id).toSorted()
      expect(rows.map(({ id }) => id).toSorted(), command).toEqual(ranked)
    }
  })

  test('is taken once: a command that sends none is not measured by another’s', async () => {
    const { pool, takeRetrieval } = recordingPool(database.pool)
    await pool.query('select 1')
    expect(takeRetrieval).toThrow('no retrieval was seen')
  })
})

test('every figure is of as many commands as were asked for', { timeout: 120_000 }, async () => {
  const seen: number[] = []
  const report = await measureSize({
    database,
    embedder: wordEmbedder,
    size: 80,
    turns: 12,
    onProgress: (done, total) => seen.push(done / total),
  })
  expect(report).toMatchObject({ items: 80, command: { count: 12 }, retrieval: { count: 12 } })
  expect(report.nodes.matcher).toMatchObject({ count: 12 })
  expect(Object.keys(report.nodes)).toEqual(expect.arrayContaining(['recall', 'reranker', 'rest']))
  expect(report.command.p50).toBeLessThanOrEqual(report.command.p99)
  for (const rate of [report.importRate, report.vectorRate]) expect(rate).toBeGreaterThan(0)
  expect(seen.at(-1)).toBe(1)
})
