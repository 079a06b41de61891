import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bounded } from './bounded.ts'
import type { Database } from './database.ts'
import { openProxy } from './proxy.ts'
import { openOwnDatabase, patient } from './testing.ts'
import { transaction } from './transaction.ts'
import { isUnavailable } from './unavailable.ts'
import { SilentError } from './within.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let database: Database
  let pool: pg.Pool
  beforeAll(async () => {
    database = await openOwnDatabase(server)
    pool = bounded(database.pool, 300)
    await database.pool.query('create table kept (id int)')
  }, patient.timeout)
  afterAll(() => database.close())

  const noneSleeps = async () => {
    const sleeping = `select 1 from pg_stat_activity where datname = current_database()
      and state = 'active' and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`
    while ((await database.pool.query(sleeping)).rows.length > 0);
  }

  test.each<[string, () => Promise<unknown>]>([
    ['a query', () => pool.query('select pg_sleep(60)')],
    [
      'a transaction',
      () =>
        transaction(pool, async (client) => {
          await client.query('insert into kept values (1)')
          await client.query('select pg_sleep(60)')
        }),
    ],
  ])(
    '%s that takes too long is given up, ends on the server, and leaves nothing',
    async (_, work) => {
      const error = await work().catch((error) => error)
      expect(error).toBeInstanceOf(SilentError)
      expect(isUnavailable(error)).toBe(true)
      await noneSleeps()
      expect((await pool.query('select * from kept')).rows).toEqual([])
    },
  )

  test('however many are given up, the pool is whole', async () => {
    for (let round = 0; round < 3; round++) {
      const late = Array.from({ length: 10 }, () => pool.query('select pg_sleep(60)'))
      for (const { status } of await Promise.allSettled(late)) expect(status).toBe('rejected')
    }
    const answers = Array.from({ length: 30 }, (_, n) => pool.query('select $1::int as n', [n]))
    expect((await Promise.all(answers)).map(({ rows }) => rows[0].n)).toHaveLength(30)
    expect(pool.totalCount).toBeLessThanOrEqual(10)
    await noneSleeps()
  })

  test('a server that says nothing at all is waited for once, not again for the end of the transaction', async () => {
    const proxy = await openProxy(server)
    const own = await openOwnDatabase(proxy.url)
    const began = performance.now()
    const asked = transaction(bounded(own.pool, 1_000), async (client) => {
      proxy.hold()
      await client.query('select 1')
    })
    await expect(asked).rejects.toThrow(SilentError)
    expect(performance.now() - began).toBeLessThan(1_900)
    await proxy.mend()
    await own.close()
    proxy.close()
  })
})
