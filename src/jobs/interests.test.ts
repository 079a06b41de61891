import { afterEach, beforeEach, expect, test } from 'vitest'
import { wordEmbedder } from '../../graphs/feed/testing.ts'
import { recordEvents } from '../behavior/index.ts'
import { catalogueReader, storeItems, storeSchema } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { readInterests, usersDue } from '../interests/index.ts'
import { attributes, likes, ofKind, teas } from '../interests/testing.ts'
import { interestsJob } from './interests.ts'
import { countJobs } from './queries.ts'
import { Queue } from './queue.ts'
import { openLog } from './testing.ts'

let database: Database
let queue: Queue
beforeEach(async () => {
  database = await openTemporaryDatabase()
  await storeSchema(database.pool, attributes)
  await storeItems(database.pool, teas)
  queue = await Queue.open(database.pool)
})
afterEach(() => database.close())

const greens = ofKind(0)
const like = (userId: string, teas: readonly number[]) =>
  recordEvents(database.pool, userId, likes(teas), new Date())
const believed = async (userId: string) =>
  (await readInterests(database.pool, userId)).map(({ value, evidence }) => [
    value,
    evidence.length,
  ])
/** A worker on the database, and its log. */
const open = (onReadView = async () => {}) => {
  const { pool } = database
  const readView = catalogueReader(pool)
  const runtime = {
    pool,
    embedder: wordEmbedder,
    now: () => new Date(),
    async readView() {
      await onReadView()
      return readView()
    },
  }
  const log = openLog()
  return { job: interestsJob(queue, runtime, log.log), ...log }
}

test('when it starts it mines everyone who is due, and nobody else', async () => {
  await like('ann', greens)
  await like('bob', greens.slice(0, 8))
  await like('new', greens.slice(0, 2))
  const { job, heard } = open()
  job.wake()
  await heard('"runs":2')
  await job.stop()
  expect(await believed('ann')).toEqual([['Green', 12]])
  expect(await believed('bob')).toEqual([['Green', 8]])
  expect(await usersDue(database.pool, new Date())).toEqual([])
})

test('someone who does enough is mined at once, and the log has no word of who it is', async () => {
  const { job, heard, lines } = open()
  await like('ann', greens)
  job.noticed('ann')
  await heard('mined interests')
  await job.stop()
  expect(await believed('ann')).toEqual([['Green', 12]])
  expect(lines.join()).not.toContain('ann')
})

test('what comes while it reads is read in another run', async () => {
  await like('ann', greens.slice(0, 6))
  let reads = 0
  const { job, heard } = open(async () => {
    if (++reads > 1) return
    // Noticed here, where the run has the history already: the user has work under way.
    await like('ann', greens.slice(6))
    job.noticed('ann')
  })
  job.wake()
  await heard('"runs":2')
  await job.stop()
  expect(await believed('ann')).toEqual([['Green', 12]])
})

test('a run that fails is tried again later, and others go on', async () => {
  await like('ann', greens)
  await like('bob', greens)
  let reads = 0
  const { job, heard, lines } = open(async () => {
    if (++reads === 1) throw new Error('gone')
  })
  job.wake()
  await heard('"runs":1')
  await job.stop()
  expect(await countJobs(database.pool)).toEqual({ waiting: 1, running: 0, failed: 0, done: 1 })
  expect(lines.join()).toContain('a run failed')
})

test('stopped in the middle of a run it leaves the work to the next one', async () => {
  await like('ann', greens)
  let stopped: Promise<void> | undefined
  let began = () => {}
  const begun = new Promise<void>((resolve) => (began = resolve))
  const first = open(async () => {
    stopped ??= first.job.stop()
    began()
  })
  first.job.wake()
  await begun
  await stopped
  expect(await countJobs(database.pool)).toMatchObject({ waiting: 1, done: 0 })
  expect(first.lines).toEqual([])
  const second = open()
  second.job.wake()
  await second.heard('mined interests')
  await second.job.stop()
  expect(await believed('ann')).toEqual([['Green', 12]])
})

test('stopped in the middle of a run it leaves nothing behind that needs the database', async () => {
  const own = await openTemporaryDatabase()
  await storeSchema(own.pool, attributes)
  await storeItems(own.pool, teas)
  await recordEvents(own.pool, 'ann', likes(greens), new Date())
  const { log, lines } = openLog()
  let began = () => {}
  let goOn = () => {}
  const begun = new Promise<void>((resolve) => (began = resolve))
  const closed = new Promise<void>((resolve) => (goOn = resolve))
  const readView = catalogueReader(own.pool)
  const runtime = {
    pool: own.pool,
    embedder: wordEmbedder,
    now: () => new Date(),
    async readView() {
      began()
      await closed
      return readView()
    },
  }
  const job = interestsJob(await Queue.open(own.pool), runtime, log)
  job.wake()
  await begun
  await job.stop()
  await own.close()
  // What the run does from here on fails: an error that nobody awaits would end the process, and this test.
  goOn()
  await new Promise((resolve) => setImmediate(resolve))
  expect(lines).toEqual([])
})

test('stopped before anything was to do, or twice, is stopped', async () => {
  const { job } = open()
  await job.stop()
  await job.stop()
  job.noticed('ann')
  await job.stop()
})
