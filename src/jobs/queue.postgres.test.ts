import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wordEmbedder } from '../../graphs/feed/testing.ts'
import { recordEvents } from '../behavior/index.ts'
import { catalogueReader, storeItems, storeSchema } from '../catalog/index.ts'
import { migrate, openDatabase } from '../database/index.ts'
import { openPostgres } from '../database/postgres.ts'
import { administer, createOwnDatabase, patient, startChild } from '../database/testing.ts'
import { readInterests, usersDue } from '../interests/index.ts'
import { attributes, likes, ofKind, teas } from '../interests/testing.ts'
import { interestsJob } from './interests.ts'
import { countJobs, selectJobs } from './queries.ts'
import { Queue } from './queue.ts'
import { openLog } from './testing.ts'
import { perform } from './work.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let url: string
  let drop: () => Promise<void>
  let opened: Awaited<ReturnType<typeof openPostgres>>[]
  /** What a server of its own has open. */
  const open = async () => {
    const database = await openPostgres(url)
    opened.push(database)
    return database
  }
  beforeEach(async () => {
    opened = []
    ;({ url, drop } = await createOwnDatabase(server))
    const database = await open()
    await migrate(database)
    await storeSchema(database.pool, attributes)
    await storeItems(database.pool, teas)
  })
  afterEach(async () => {
    await Promise.all(opened.map((database) => database.close()))
    await drop()
  })
  const servers = (count: number) => Promise.all(Array.from({ length: count }, open))
  const queues = async (count: number) =>
    Promise.all((await servers(count)).map(({ pool }) => Queue.open(pool)))
  const users = Array.from({ length: 40 }, (_, n) => `user-${n}`)

  test('servers that start at once make one queue', patient, async () => {
    const [one, other] = await queues(6)
    expect(await one!.add('interests', ['ann'])).toBe(1)
    expect(await other!.take()).toMatchObject({ userId: 'ann' })
  })

  test('work that many add at once is there once for each user', patient, async () => {
    const all = await queues(6)
    const added = await Promise.all(
      all.map((queue, n) => queue.add('interests', n % 2 === 0 ? users : users.toReversed())),
    )
    expect(added.reduce((sum, n) => sum + n, 0)).toBe(users.length)
    const taken: string[] = []
    await Promise.all(
      all.map(async (queue) => {
        for (let job = await queue.take(); job; job = await queue.take()) taken.push(job.userId)
      }),
    )
    expect(taken.toSorted()).toEqual(users.toSorted())
  })

  test('many workers never work for one user at once, and leave nobody out', patient, async () => {
    const all = await queues(4)
    const { log } = openLog()
    const { signal } = new AbortController()
    const active = new Set<string>()
    const runs = new Map<string, number>()
    const beside: string[] = []
    let most = 0
    const interests = async (userId: string) => {
      if (active.has(userId)) beside.push(userId)
      active.add(userId)
      most = Math.max(most, active.size)
      runs.set(userId, (runs.get(userId) ?? 0) + 1)
      // Meanwhile everyone adds all users again: those under way must not be begun beside.
      await all[runs.size % all.length]!.add('interests', users.slice(0, 10))
      active.delete(userId)
      if (runs.get(userId) === 1 && userId === 'user-3') throw new Error('gone')
    }
    await all[0]!.add('interests', users)
    await Promise.all(
      all.map(async (queue) => {
        for (let n = 0; n < 60; n++) {
          const job = await queue.take()
          if (job)
            expect(await perform(queue, job, { interests }, { log, signal })).not.toBe('stopped')
        }
      }),
    )
    expect([...runs.keys()].toSorted()).toEqual(users.toSorted())
    expect(beside).toEqual([])
    expect(most).toBeGreaterThan(1)
  })

  test(
    'the work of a server that was killed in the middle is done by another',
    patient,
    async () => {
      const [database] = await servers(1)
      const { pool } = database!
      await recordEvents(pool, 'ann', likes(ofKind(0)), new Date())
      // Killed where it has read the history, and is about to say what it found.
      const child = startChild(`
      import { openPostgres } from './postgres.ts'
      import { Queue, interestsJob } from '../jobs/index.ts'
      import { pino } from 'pino'
      const { pool } = await openPostgres('${url}')
      const readView = () => { console.log('reading'); return new Promise(() => {}) }
      const runtime = { pool, readView, now: () => new Date() }
      interestsJob(await Queue.open(pool), runtime, pino({ level: 'silent' })).wake()
      setInterval(() => {}, 1_000)
    `)
      expect(await child.hear()).toBe('reading')
      await child.kill()
      expect(await countJobs(pool)).toEqual({ waiting: 0, running: 1, failed: 0, done: 0 })
      expect(await usersDue(pool, new Date())).toEqual(['ann'])

      const queue = await Queue.open(pool)
      // Long after: first its time is over, then the pause before the next try.
      const pass = () =>
        pool.query(
          `update jobs.job set started_on = now() - interval '1 hour', start_after = '-infinity'`,
        )
      await pass()
      await queue.tidy()
      await pass()
      const { log, heard } = openLog()
      const runtime = {
        pool,
        embedder: wordEmbedder,
        readView: catalogueReader(pool),
        now: () => new Date(),
      }
      const job = interestsJob(queue, runtime, log)
      job.wake()
      await heard('mined interests')
      await job.stop()
      expect((await readInterests(pool, 'ann')).map(({ value }) => value)).toEqual(['Green'])
      expect(await selectJobs(pool, 'done', 10)).toMatchObject([{ userId: 'ann', tries: 2 }])
      expect(await usersDue(pool, new Date())).toEqual([])
    },
  )

  test(
    'whoever may not make the tables is told who must, and may work when they are there',
    patient,
    async () => {
      const [database] = await servers(1)
      const role = `plain_${new URL(url).pathname.slice(-8)}`
      await administer(url, `create role ${role} login password 'secret'`)
      const plain = await openDatabase({
        url: Object.assign(new URL(url), { username: role, password: 'secret' }).href,
        dataDir: 'not used',
      })
      opened.push(plain)
      const error = await Queue.open(plain.pool).catch((error) => error)
      expect(error).toMatchObject({ code: 'migration-failed' })
      expect(error.message).toContain('permission denied')

      await Queue.open(database!.pool)
      await administer(
        url,
        `grant usage on schema jobs to ${role}`,
        `grant select, insert, update, delete on all tables in schema jobs to ${role}`,
        `grant select on erased_users, erasure_salt to ${role}`,
      )
      const queue = await Queue.open(plain.pool)
      expect(await queue.add('interests', ['ann'])).toBe(1)
      expect(await queue.take()).toMatchObject({ userId: 'ann' })
      await plain.close()
      await administer(url, `drop owned by ${role}`, `drop role ${role}`)
    },
  )
})
