import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { everyonePool, userPool } from '../database/index.ts'
import { openOwnDatabase, openWalledDatabase, patient } from '../database/testing.ts'
import { openLeases } from '../leases/index.ts'
import { openStreams } from '../streams/index.ts'
import { startTestServer, type TestServer } from './testing.ts'
import { tour } from './testing-tour.ts'

const postgres = process.env.TILLER_TEST_DATABASE_URL ?? ''
const catalogue = { ...films, items: films.items.slice(0, 60) }

describe.skipIf(!postgres)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let walled: TestServer
  let open: TestServer
  beforeAll(async () => {
    // The limits of rates are counted behind the wall, too.
    const start = (openDatabase: typeof openOwnDatabase) =>
      startTestServer(
        catalogue,
        { TILLER_RATE_REQUESTS: '6000', TILLER_RATE_COMMANDS: '6000' },
        { openDatabase: () => openDatabase(postgres) },
      )
    ;[walled, open] = await Promise.all([start(openWalledDatabase), start(openOwnDatabase)])
  }, patient.timeout)
  afterAll(() => Promise.all([walled.close(), open.close()]))

  test(
    'every operation of the API does behind the wall what it does without it',
    patient,
    async () => {
      const told = async (server: TestServer) =>
        (await tour(server)).map(({ operationId, path, answer: { status, body } }) => ({
          operationId,
          path: path.replaceAll(/[\da-f-]{36}|cursor=.*/g, ''),
          status,
          tables: operationId === 'eraseMe' && Object.keys(body.rows).toSorted(),
          lines: operationId === 'exportMe' && body.trim().split('\n').length,
        }))
      const stops = await told(walled)
      expect(stops).toEqual(await told(open))
      for (const { status } of stops) expect(status).toBeLessThan(400)
    },
  )

  describe('without a user, or for another, nothing is found', () => {
    const key = { userId: 'ann', feed: 'home' }
    const found = async (table: string) => {
      const { pool } = walled
      const pools = [pool, userPool(pool, 'bob'), userPool(pool, 'ann'), everyonePool(pool)]
      const counts = pools.map(async (one) => (await one.query(`select from ${table}`)).rowCount)
      return Promise.all(counts)
    }

    test('of leases; and one can be given back by nobody else', async () => {
      await openLeases(walled.pool).hold(key, { takesOver: false }, async () => {
        expect(await found('leases')).toEqual([0, 0, 1, 1])
        for (const pool of [walled.pool, userPool(walled.pool, 'bob')])
          expect((await pool.query(`delete from leases where user_id = 'ann'`)).rowCount).toBe(0)
      })
      expect(await found('leases')).toEqual([0, 0, 0, 0])
    })

    test('of streams', async () => {
      const streams = openStreams(walled.pool)
      const run = randomUUID()
      const tell = await streams.begin(key, run)
      await tell('done', {})
      expect(await found('stream_events')).toEqual([0, 0, 2, 2])
      expect(await streams.knows(key, run)).toBe(true)
      expect(await streams.knows({ ...key, userId: 'bob' }, run)).toBe(false)
    })

    test('of rates', async () => {
      await walled.request('GET', '/v1/interests', undefined, { 'x-tiller-user': 'ann' })
      expect(await found(`rates where user_id = 'ann'`)).toEqual([0, 0, 1, 1])
    })
  })
})
