import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { threadOf } from '../../graphs/feed/index.ts'
import { films, openTestFeed, type TestFeed } from '../../graphs/feed/testing.ts'
import { recordEvents } from '../behavior/index.ts'
import { wasErased } from '../database/index.ts'
import { openOwnDatabase, patient } from '../database/testing.ts'
import { addDue, Queue } from '../jobs/index.ts'
import { eraseUser } from './index.ts'
import { tablesNaming } from './testing.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let opened: TestFeed
  let queue: Queue
  beforeAll(async () => {
    opened = await openTestFeed({ ...films, items: films.items.slice(0, 60) }, () =>
      openOwnDatabase(server),
    )
    queue = await Queue.open(opened.runtime.pool)
  }, patient.timeout)
  afterAll(() => opened.close())

  test(
    'whatever is under way when a user is erased, nothing of them is left',
    patient,
    async () => {
      const { feed, runtime } = opened
      const { pool } = runtime
      for (let round = 0; round < 8; round++) {
        const userId = `zq${round}-raced-person`
        const feeds = ['home', 'other', 'third']
        const event = (n: number) => ({ type: 'like' as const, itemId: films.items[n]!.id })
        const work = [
          ...feeds.map((name) => feed.steer({ userId, feed: name }, { command: 'no horror' })),
          ...[1, 2, 3, 4].map((n) => recordEvents(pool, userId, [event(n)], new Date())),
          addDue(queue, pool, new Date(), [userId]),
        ].map((promise) => Promise.resolve(promise).catch((error: unknown) => error))
        // At another moment of the work each time.
        for (let n = 0; n < 2 ** round / 2; n++) await pool.query('select 1')
        await eraseUser(pool, userId, { now: () => new Date() })
        const ends = await Promise.all(work)
        for (const end of ends) if (end instanceof Error) expect(end).toSatisfy(wasErased)
        expect(await tablesNaming(pool, userId)).toEqual([])
        for (const name of feeds)
          expect(await tablesNaming(pool, threadOf({ userId, feed: name }))).toEqual([])
      }
    },
  )
})
