import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patient } from '../../src/database/testing.ts'
import { someone, undo, wholeWishes, wish } from './testing.ts'
import { type FeedProcesses, openFeedProcesses } from './testing-processes.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)(
  'a command whose SQL waits for ever (skipped without TILLER_TEST_DATABASE_URL)',
  patient,
  () => {
    let processes: FeedProcesses
    beforeAll(async () => {
      processes = await openFeedProcesses(server)
    }, patient.timeout)
    afterAll(() => processes.close())

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
      const { rows } = await processes.witness.query(
        `select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`,
      )
      return rows.length
    }

    test('leaves none on the server when it is stopped, and nothing behind', async () => {
      const key = someone()
      const { feed, pool } = await processes.openProcess()
      const unlock = await lockHistory(processes.witness)
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
      const { feed } = await processes.openProcess({ nodeTimeoutMs: 500 })
      await feed.steer(key, wish(0))
      const unlock = await lockHistory(processes.witness)
      await expect(feed.steer(key, wish(1))).rejects.toThrow(
        /^the node \w+ took longer than 500 ms$/,
      )
      while ((await waiting()) > 0);
      await unlock()
      expect((await feed.steer(key, undo)).state.preferences.directives).toEqual([])
    })
  },
)
