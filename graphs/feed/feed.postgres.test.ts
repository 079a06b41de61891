import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueReader } from '../../src/catalog/index.ts'
import { type Database, openCheckpointer, openDatabase } from '../../src/database/index.ts'
import { administer, openOwnDatabase, patient } from '../../src/database/testing.ts'
import { readTurns } from '../../src/preferences/index.ts'
import { type Feed, openFeed } from './feed.ts'
import { films, openTestFeed, someone, type TestFeed, undo, wholeWishes, wish } from './testing.ts'
import { testFeedGuarantees } from './testing-guarantees.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  testFeedGuarantees(() => openOwnDatabase(server))

  describe('many processes on one database', patient, () => {
    let url: string
    let opened: TestFeed
    const others: Database[] = []

    beforeAll(async () => {
      opened = await openTestFeed(films, async () => {
        const database = await openOwnDatabase(server)
        url = database.url
        return database
      })
    })
    afterAll(async () => {
      await Promise.all(others.map((database) => database.close()))
      await opened.close()
    })

    /** A feed as another process has it: with a pool, a view and a checkpointer of its own. */
    const openProcess = async (): Promise<{ feed: Feed; pool: pg.Pool }> => {
      const database = await openDatabase({ url, dataDir: 'not used' })
      others.push(database)
      const { pool } = database
      const runtime = { ...opened.runtime, pool, readView: catalogueReader(pool) }
      return { feed: openFeed(runtime, openCheckpointer(database)), pool }
    }

    test('that race on one feed lose no turn, half apply none, and all can be undone', async () => {
      const key = someone()
      const processes = await Promise.all(Array.from({ length: 4 }, openProcess))
      const wishes = Array.from({ length: 20 }, (_, n) => n)
      await Promise.all(wishes.map((n) => processes[n % 4]!.feed.steer(key, wish(n))))
      const whole = await wholeWishes(opened.runtime.pool, key)
      expect(whole.toSorted()).toEqual(wishes.map((n) => `wish ${n}`).toSorted())
      for (const n of wishes) {
        const { state } = await processes[n % 4]!.feed.steer(key, undo)
        expect(state.preferences.directives).toHaveLength(wishes.length - 1 - n)
      }
    })

    test('that undo at once take back a turn each, and none twice', async () => {
      const key = someone()
      const [one, other] = await Promise.all([openProcess(), openProcess()])
      for (let n = 0; n < 6; n++) await one.feed.steer(key, wish(n))
      await Promise.all([one, other, one, other].map(({ feed }) => feed.steer(key, undo)))
      const { state } = await one.feed.steer(key, wish(6))
      expect(state.preferences.directives.map(({ quote }) => quote)).toEqual([
        'wish 0',
        'wish 1',
        'wish 6',
      ])
      const undone = (await readTurns(one.pool, key, 100, 100)).filter(({ undone }) => undone)
      expect(undone.map(({ number }) => number)).toEqual([6, 5, 4, 3])
    })

    test('that steer feeds of their own do not disturb each other', async () => {
      const processes = await Promise.all([openProcess(), openProcess()])
      const keys = Array.from({ length: 6 }, someone)
      await Promise.all(
        keys.flatMap((key, k) =>
          [0, 1, 2].map((n) => processes[(k + n) % 2]!.feed.steer(key, wish(100 * k + n))),
        ),
      )
      for (const [k, key] of keys.entries()) {
        const whole = await wholeWishes(opened.runtime.pool, key)
        expect(whole.toSorted()).toEqual([0, 1, 2].map((n) => `wish ${100 * k + n}`).toSorted())
      }
    })

    test('a connection that is killed before any of its queries leaves the turn whole or absent', async () => {
      const key = someone()
      const { feed, pool } = await openProcess()
      let left = 0
      const patched = new WeakSet()
      // Every query of the pool goes through its clients, those of the checkpointer too.
      pool.on('acquire', (client) => {
        if (patched.has(client)) return
        patched.add(client)
        const query = client.query
        client.query = (async (...given: Parameters<typeof query>) => {
          const { processID } = client as unknown as { processID: number }
          if (--left === 0) await administer(server, `select pg_terminate_backend(${processID})`)
          return query.apply(client, given)
        }) as unknown as typeof query
      })
      const outcomes = { answered: 0, absent: 0, whole: 0 }
      let turns = 0
      // The turn's own queries come first, those of the checkpoints after it go on for long.
      for (let at = 1; left <= 0; at += at < 24 ? 1 : 24) {
        left = at
        const answered = await feed.steer(key, wish(at)).then(
          () => true,
          () => false,
        )
        const whole = await wholeWishes(opened.runtime.pool, key)
        const taken = whole.length > turns
        if (answered) expect(taken).toBe(true)
        if (taken) expect(whole.at(-1)).toBe(`wish ${at}`)
        outcomes[answered ? 'answered' : taken ? 'whole' : 'absent']++
        turns = whole.length
      }
      // Cut early, cut late, and not at all; how many of each depends on how the queries fall.
      expect(outcomes.absent).toBeGreaterThan(0)
      expect(outcomes.whole).toBeGreaterThan(0)
      expect(outcomes.answered).toBeGreaterThan(0)
      left = 0
      const { state } = await feed.steer(key, wish(0))
      expect(state.preferences.directives).toHaveLength(turns + 1)
    })
  })
})
