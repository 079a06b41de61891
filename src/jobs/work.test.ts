import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { backgroundJob } from './job.ts'
import { countJobs, selectJobs } from './queries.ts'
import { Queue } from './queue.ts'
import { openLog } from './testing.ts'
import { type Performers, perform } from './work.ts'

let database: Database
let queue: Queue
beforeAll(async () => {
  database = await openTemporaryDatabase()
  queue = await Queue.open(database.pool)
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.pool.query('delete from jobs.job')
  await queue.add('interests', ['ann-the-user'])
})

/** Performs the job that waits. */
const performed = async (interests: Performers['interests'], stop = new AbortController()) => {
  const { log, lines } = openLog()
  const job = (await queue.take())!
  const outcome = await perform(queue, job, { interests }, { log, signal: stop.signal })
  return { outcome, lines, counts: await countJobs(database.pool) }
}

test('work that succeeds is done, for the user it was for', async () => {
  const users: string[] = []
  const { outcome, lines, counts } = await performed(async (userId) => users.push(userId))
  expect({ outcome, lines, users }).toEqual({ outcome: 'done', lines: [], users: ['ann-the-user'] })
  expect(counts).toEqual({ waiting: 0, running: 0, failed: 0, done: 1 })
})

test('work that fails waits for its next try; the log says why, and not of whom', async () => {
  const { outcome, lines, counts } = await performed(async () => {
    throw new Error('the model is gone')
  })
  expect([outcome, counts.waiting, lines.length]).toEqual(['failed', 1, 1])
  expect(lines[0]).toContain('the model is gone')
  expect(lines[0]).not.toContain('ann-the-user')
})

test('work that is stopped lies there for anyone, without a word of failure', async () => {
  const stop = new AbortController()
  const { outcome, lines, counts } = await performed(async (_, signal) => {
    stop.abort()
    signal.throwIfAborted()
  }, stop)
  expect([outcome, lines, counts.waiting]).toEqual(['stopped', [], 1])
  expect((await selectJobs(database.pool, 'waiting', 1))[0]!.error).toBeNull()
  expect(await queue.take()).toBeDefined()
})

test('work that takes too long is told to end before it is taken away', async () => {
  const { log } = openLog()
  const job = { ...(await queue.take())!, expiresInSeconds: 0.01 }
  const interests: Performers['interests'] = (_, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  const never = new AbortController()
  // A timer that only the work waits for does not keep a process.
  const keep = setInterval(() => {}, 1_000)
  const outcome = await perform(queue, job, { interests }, { log, signal: never.signal })
  clearInterval(keep)
  expect(outcome).toBe('failed')
  expect((await selectJobs(database.pool, 'waiting', 1))[0]!.error).toBe('Error: it took too long')
})

test('what a database adds to an error, which may be a user, is in no line of the log', async () => {
  const { pool } = database
  const write = () =>
    pool.query(
      `insert into rates (user_id, kind, remaining, at) values ('ann-the-user', 'requests', 1, now())`,
    )
  await write()
  const refused = await write().catch((error) => error)
  expect(refused.detail).toContain('ann-the-user')
  const { lines } = await performed(() => Promise.reject(refused))
  const own = openLog()
  const job = backgroundJob({ name: 'counting', run: () => Promise.reject(refused) }, own.log)
  job.wake()
  await own.heard('counting failed')
  await job.stop()
  for (const line of [lines.join(), own.lines.join()]) {
    expect(line).toContain('duplicate key')
    expect(line).toContain('23505')
    expect(line).not.toContain('ann')
  }
})
