import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueReader } from '../../src/catalog/index.ts'
import { type Database, openCheckpointer, openDatabase } from '../../src/database/index.ts'
import {
  openCutter,
  openOwnDatabase,
  openWalledDatabase,
  patient,
} from '../../src/database/testing.ts'
import { hasPgBouncer, openBouncedDatabase } from '../../src/database/testing-pgbouncer.ts'
import { type FeedKey, readTurns } from '../../src/preferences/index.ts'
import { type Feed, openFeed } from './feed.ts'
import type { FeedRuntime } from './runtime.ts'
import {
  films,
  openTestFeed,
  racing,
  someone,
  type TestFeed,
  typed,
  undo,
  wholeWishes,
  wish,
} from './testing.ts'
import { testFeedGuarantees } from './testing-guarantees.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  testFeedGuarantees(() => openOwnDatabase(server))

  describe('behind the wall between users', () => {
    testFeedGuarantees(() => openWalledDatabase(server))

    describe.skipIf(!hasPgBouncer)('and PgBouncer (skipped where it is not installed)', () => {
      testFeedGuarantees(() => openBouncedDatabase(server))
    })
  })

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
    const openProcess = async (
      changes: Partial<FeedRuntime> = {},
    ): Promise<{ feed: Feed; pool: pg.Pool }> => {
      const database = await openDatabase({ url, dataDir: 'not used' })
      others.push(database)
      const { pool } = database
      const runtime = { ...opened.runtime, pool, readView: catalogueReader(pool), ...changes }
      return { feed: openFeed(runtime, openCheckpointer(database)), pool }
    }

    test('that race on the feeds of many lose no turn that was answered, half apply none, and all can be undone', async () => {
      const processes = await Promise.all(Array.from({ length: 2 }, () => openProcess()))
      const wishes = Array.from({ length: 12 }, (_, n) => n)
      const typing = async (key: FeedKey) => {
        const { answered, refused } = await racing(
          wishes.map((n) => processes[n % 2]!.feed.steer(key, typed(n))),
        )
        expect(answered.length).toBeGreaterThan(0)
        expect(refused).toEqual(refused.map(() => 'InterruptedError'))
        const whole = await wholeWishes(opened.runtime.pool, key)
        expect(whole.toSorted()).toEqual(answered.map((n) => `wish ${n}`).toSorted())
        for (const n of answered.keys()) {
          const { state } = await processes[n % 2]!.feed.steer(key, undo)
          expect(state.preferences.directives).toHaveLength(answered.length - 1 - n)
        }
      }
      await Promise.all(Array.from({ length: 8 }, someone).map(typing))
    })

    test('that undo at once take back a turn each, and none twice; those that come too early are refused', async () => {
      const key = someone()
      const [one, other] = await Promise.all([openProcess(), openProcess()])
      for (let n = 0; n < 6; n++) await one.feed.steer(key, wish(n))
      const { answered, refused } = await racing(
        [one, other, one, other].map(({ feed }) => feed.steer(key, undo)),
      )
      expect(answered.length).toBeGreaterThan(0)
      expect(refused).toEqual(refused.map(() => 'BusyError'))
      const left = 6 - answered.length
      const { state } = await one.feed.steer(key, wish(6))
      expect(state.preferences.directives.map(({ quote }) => quote)).toEqual(
        [...Array(left).keys(), 6].map((n) => `wish ${n}`),
      )
      const undone = (await readTurns(one.pool, key, 100, 100)).filter(({ undone }) => undone)
      expect(undone.map(({ number }) => number)).toEqual(answered.map((_, n) => 6 - n))
    })

    test('that steer feeds of their own do not disturb each other', async () => {
      const processes = await Promise.all([openProcess(), openProcess()])
      const keys = Array.from({ length: 6 }, someone)
      const steerAll = async (key: FeedKey, k: number) => {
        for (const n of [0, 1, 2]) await processes[(k + n) % 2]!.feed.steer(key, wish(100 * k + n))
      }
      await Promise.all(keys.map(steerAll))
      for (const [k, key] of keys.entries()) {
        const whole = await wholeWishes(opened.runtime.pool, key)
        expect(whole.toSorted()).toEqual([0, 1, 2].map((n) => `wish ${100 * k + n}`).toSorted())
      }
    })

    describe('a command whose SQL waits for ever', () => {
      /** No history can be read until what it gives back is called. */
      const lockHistory = async (pool: pg.Pool) => {
        const client = await pool.connect()
        await client.query('begin; lock table events in access exclusive mode')
        return async () => {
          await client.query('rollback')
          client.release()
        }
      }
      const waiting = async () => {
        const { rows } = await opened.runtime.pool.query(
          `select 1 from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`,
        )
        return rows.length
      }

      test('leaves none on the server when it is stopped, and nothing behind', async () => {
        const key = someone()
        const { feed, pool } = await openProcess()
        const unlock = await lockHistory(opened.runtime.pool)
        const client = new AbortController()
        const steered = feed.steer(key, wish(0), { signal: client.signal }).catch(() => 'stopped')
        while ((await waiting()) === 0);
        client.abort()
        expect(await steered).toBe('stopped')
        while ((await waiting()) > 0);
        await unlock()
        expect(await wholeWishes(pool, key)).toEqual([])
        expect((await feed.steer(key, wish(1))).state.lastTurn).toBe(1)
      })

      test('ends when the time of its node is over, and says which node', async () => {
        const key = someone()
        const { feed } = await openProcess({ nodeTimeoutMs: 500 })
        await feed.steer(key, wish(0))
        const unlock = await lockHistory(opened.runtime.pool)
        await expect(feed.steer(key, wish(1))).rejects.toThrow(
          /^the node \w+ took longer than 500 ms$/,
        )
        while ((await waiting()) > 0);
        await unlock()
        expect((await feed.steer(key, undo)).state.preferences.directives).toEqual([])
      })
    })

    test('a connection that is killed before any of its queries leaves the turn whole or absent', async () => {
      const key = someone()
      const { feed, pool } = await openProcess()
      const cutter = openCutter(server, pool)
      const outcomes = { answered: 0, absent: 0, whole: 0 }
      let turns = 0
      // The turn's own queries come first, those of the checkpoints after it go on for long.
      for (let at = 1; cutter.hasCut(); at += at < 24 ? 1 : 24) {
        cutter.before(at)
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
      cutter.before(0)
      const { state } = await feed.steer(key, wish(0))
      expect(state.preferences.directives).toHaveLength(turns + 1)
    })
  })
})
