import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Item, storeItems } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'
import { embeddingJob } from './embedding.ts'
import { openLog } from './testing.ts'

let database: Database
beforeEach(async () => {
  database = await openTemporaryDatabase()
})
afterEach(() => database.close())

const items = (from: number, count: number): Item[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `item-${from + n}`,
    title: `Item ${from + n}`,
    text: '',
    attributes: {},
    popularity: 0,
  }))
const countEmbedded = async (): Promise<number> =>
  (await database.pool.query('select count(*)::int as n from items where embedding is not null'))
    .rows[0].n

const embedder = (embed: Embedder['embed'] = async (texts) => texts.map(() => unit)): Embedder => ({
  name: 'unit',
  dimension: 2,
  embed,
})
const unit = Float32Array.from([1, 0])

describe('the embedding job', () => {
  test('embeds what is there when it is woken, and nothing before', async () => {
    await storeItems(database.pool, items(0, 3))
    const { log, heard } = openLog()
    const job = embeddingJob(database, embedder(), log)
    expect(await countEmbedded()).toBe(0)
    job.wake()
    await heard('embedded items')
    expect(await countEmbedded()).toBe(3)
    await job.stop()
  })

  test('woken while it works looks again: what came meanwhile is embedded, and never by two at once', async () => {
    await storeItems(database.pool, items(0, 1))
    const { log, heard, lines } = openLog()
    let [beside, most, calls] = [0, 0, 0]
    const job = embeddingJob(
      database,
      embedder(async (texts) => {
        most = Math.max(most, ++beside)
        if (++calls === 1) {
          await storeItems(database.pool, items(1, 2))
          for (let n = 0; n < 5; n++) job.wake()
        }
        beside--
        return texts.map(() => unit)
      }),
      log,
    )
    job.wake()
    await heard('"embedded":3')
    await job.stop()
    expect(await countEmbedded()).toBe(3)
    expect(most).toBe(1)
    expect(lines).toHaveLength(1)
  })

  test('survives a model that fails: it says so, and a wake in that moment goes on', async () => {
    await storeItems(database.pool, items(0, 2))
    const { log, heard, lines } = openLog()
    let calls = 0
    const job = embeddingJob(
      database,
      embedder(async (texts) => {
        if (++calls === 1) throw new Error('gone')
        return texts.map(() => unit)
      }),
      log,
    )
    job.wake()
    await heard('will be tried again')
    expect(lines.join()).toContain('gone')
    job.wake()
    await heard('embedded items')
    expect(await countEmbedded()).toBe(2)
    await job.stop()
  })

  test('stops in the middle of its work, without a word of failure', async () => {
    await storeItems(database.pool, items(0, 200))
    const { log, lines } = openLog()
    let stopping: Promise<void> | undefined
    let began = () => {}
    const begun = new Promise<void>((resolve) => (began = resolve))
    const job = embeddingJob(
      database,
      embedder(async (texts) => {
        stopping ??= job.stop()
        began()
        return texts.map(() => unit)
      }),
      log,
    )
    job.wake()
    await begun
    await stopping
    const done = await countEmbedded()
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(200)
    expect(lines).toEqual([])
  })

  test('stopped before anything was to do, or twice, is stopped', async () => {
    const job = embeddingJob(database, embedder(), openLog().log)
    await job.stop()
    await job.stop()
  })

  test('woken after it was stopped does nothing', async () => {
    await storeItems(database.pool, items(0, 1))
    const job = embeddingJob(database, embedder(), openLog().log)
    await job.stop()
    job.wake()
    await job.stop()
    expect(await countEmbedded()).toBe(0)
  })
})
