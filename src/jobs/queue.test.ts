import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { countJobs, selectJobs } from './queries.ts'
import { Queue } from './queue.ts'

let database: Database
let queue: Queue
beforeAll(async () => {
  database = await openTemporaryDatabase()
  queue = await Queue.open(database.pool)
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.pool.query('delete from jobs.job')
})

const add = (...userIds: string[]) => queue.add('interests', userIds)
const take = async () => (await queue.take())!
/** As if so long had gone by for every job. */
const pass = (interval: string) =>
  database.pool.query(
    `update jobs.job set start_after = start_after - $1::interval, started_on = started_on - $1::interval,
       completed_on = completed_on - $1::interval`,
    [interval],
  )
/** Fails the job of the only user until it is not tried again; gives back the longest pauses, in seconds. */
const failForGood = async (error: unknown = new Error('gone')) => {
  const pauses: number[] = []
  for (let job = await queue.take(); job; job = await queue.take()) {
    await queue.fail(job, error)
    const { rows } = await database.pool.query(
      `select extract(epoch from start_after - now())::float8 as pause from jobs.job where state = 'retry'`,
    )
    pauses.push(...rows.map(({ pause }) => pause))
    await pass('1 day')
  }
  return pauses
}

describe('work', () => {
  test('is there once for a user: neither beside what waits nor beside what is under way', async () => {
    expect(await add('ann')).toBe(1)
    expect(await add('ann')).toBe(0)
    const job = await take()
    expect(await add('ann')).toBe(0)
    await queue.complete(job)
    expect(await add('ann')).toBe(1)
  })

  test('of one user under way holds nobody else up', async () => {
    await add('ann')
    await take()
    expect(await add('ann', 'bob')).toBe(1)
    expect((await take()).userId).toBe('bob')
  })

  test('is taken once, the oldest first, at once and then no more', async () => {
    await add('ann')
    await add('bob')
    expect([await queue.take(), await queue.take(), await queue.take()]).toMatchObject(
      [{ name: 'interests', userId: 'ann' }, { userId: 'bob' }, undefined].map(
        (job) => job && expect.objectContaining(job),
      ),
    )
  })

  test('of thousands of users is added whole', async () => {
    const userIds = Array.from({ length: 2_500 }, (_, n) => `user-${n}`)
    expect(await queue.add('interests', userIds)).toBe(2_500)
    expect(await countJobs(database.pool)).toMatchObject({ waiting: 2_500 })
  })
})

describe('work that fails', () => {
  test('waits longer each time it is tried again, and has failed for good after six tries', async () => {
    await add('ann')
    const pauses = await failForGood()
    expect(pauses).toHaveLength(5)
    for (const [n, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThan(29 * 2 ** n)
      expect(pause).toBeLessThan(60 * 2 ** n)
    }
    expect(await selectJobs(database.pool, 'failed', 10)).toMatchObject([
      { name: 'interests', userId: 'ann', tries: 6, error: 'Error: gone' },
    ])
  })

  test('is not tried before its pause is over', async () => {
    await add('ann')
    await queue.fail(await take(), new Error('gone'))
    expect(await queue.take()).toBeUndefined()
    expect(await selectJobs(database.pool, 'waiting', 10)).toMatchObject([
      { userId: 'ann', tries: 1, error: 'Error: gone' },
    ])
  })

  test('keeps the first line of the message alone: no stack, and nothing else that an error holds', async () => {
    await add('ann')
    const error = Object.assign(new Error('first\nsecond'), { detail: 'third' })
    await queue.fail(await take(), error)
    const { rows } = await database.pool.query('select output::text from jobs.job')
    expect(rows).toEqual([{ output: '{"message": "Error: first"}' }])
  })

  test('for good is not added again for a day', async () => {
    await add('ann')
    await failForGood()
    await database.pool.query('update jobs.job set completed_on = now()')
    expect(await add('ann')).toBe(0)
    await pass('24 hours')
    expect(await add('ann')).toBe(1)
  })

  test('for good is put back with all its tries, once for a user', async () => {
    await add('ann')
    await failForGood()
    await pass('1 day')
    await add('ann')
    await failForGood()
    expect(await queue.retryFailed()).toBe(1)
    expect(await queue.retryFailed()).toBe(0)
    expect(await failForGood()).toHaveLength(5)
  })
})

describe('work whose worker is gone', () => {
  test('is taken up again when its time is over, and not before', async () => {
    await add('ann')
    const job = await take()
    await pass('290 seconds')
    await queue.tidy()
    expect(await countJobs(database.pool)).toMatchObject({ running: 1 })
    await pass('10 seconds')
    await queue.tidy()
    expect(await countJobs(database.pool)).toMatchObject({ running: 0, waiting: 1 })
    await pass('1 minute')
    expect((await take()).id).toBe(job.id)
  })

  test('was laid back, and can be taken at once', async () => {
    await add('ann')
    const job = await take()
    await queue.giveBack(job)
    expect(await add('ann')).toBe(0)
    expect(await take()).toEqual(job)
  })
})

test('what was done is cleared away after a day', async () => {
  await add('ann')
  await queue.complete(await take())
  await queue.tidy()
  expect(await countJobs(database.pool)).toMatchObject({ done: 1 })
  await pass('25 hours')
  await queue.tidy()
  expect(await countJobs(database.pool)).toMatchObject({ done: 0 })
})

test('a queue that is open opens again, with its work', async () => {
  await add('ann')
  const again = await Queue.open(database.pool)
  expect((await again.take())!.userId).toBe('ann')
})

test('a queue that cannot be opened says what to do', async () => {
  const closed = await openTemporaryDatabase()
  await closed.close()
  const error = await Queue.open(closed.pool).catch((error) => error)
  expect(error).toMatchObject({ name: 'DatabaseError', code: 'migration-failed' })
  expect(error.message).toContain('tiller migrate')
})
