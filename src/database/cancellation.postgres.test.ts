import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { heeding } from './heeding.ts'
import { openOwnDatabase, patient } from './testing.ts'
import { hasPgBouncer, openBouncedDatabase } from './testing-pgbouncer.ts'
import { transaction } from './transaction.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

/** How many may be under way at once: one connection is left to look on. */
const testHeeding = (openDatabase: (server: string) => Promise<Database>, atOnce: number) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(server)
    await database.pool.query('create table kept (id int)')
  }, patient.timeout)
  afterAll(() => database.close())

  const sleeping = async () => {
    const { rows } = await database.pool.query(
      `select pid from pg_stat_activity
       where datname = current_database() and state = 'active' and query like '%pg_sleep(60)%'
         and pid <> pg_backend_pid()`,
    )
    return rows.length
  }
  const until = async (count: number) => {
    while ((await sleeping()) !== count) await new Promise((resolve) => setImmediate(resolve))
  }

  test.each<[string, (pool: pg.Pool) => Promise<unknown>]>([
    ['a query', (pool) => pool.query('select pg_sleep(60)')],
    [
      'a transaction',
      (pool) =>
        transaction(pool, async (client) => {
          await client.query('insert into kept values (1)')
          await client.query('select pg_sleep(60)')
        }),
    ],
  ])('%s that is under way ends on the server when its signal is aborted', async (_, work) => {
    const abort = new AbortController()
    const working = work(heeding(database.pool, abort.signal))
    await until(1)
    abort.abort(new Error('enough'))
    await expect(working).rejects.toThrow('enough')
    await until(0)
    expect((await database.pool.query('select * from kept')).rows).toEqual([])
  })

  test('the pool is whole after many were cancelled, and none of its clients is in a strange state', async () => {
    const { pool } = database
    for (let round = 0; round < 5; round++) {
      const abort = new AbortController()
      const own = heeding(pool, abort.signal)
      const working = Array.from({ length: atOnce }, () => own.query('select pg_sleep(60)'))
      await until(atOnce)
      abort.abort(new Error('enough'))
      await Promise.allSettled(working)
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, n) => pool.query('select $1::int as n', [n])),
      )
      expect(answers.map(({ rows }) => rows[0].n)).toEqual(Array.from(answers.keys()))
    }
    expect(pool.totalCount).toBeLessThanOrEqual(10)
    expect(pool.idleCount).toBe(pool.totalCount)
  })

  test('a statement in a transaction ends by itself when its time is over', async () => {
    const slow = transaction(database.pool, (client) => client.query('select pg_sleep(60)'), {
      timeoutMs: 50,
    })
    await expect(slow).rejects.toMatchObject({ code: '57014' })
    const { rows } = await database.pool.query('show statement_timeout')
    expect(rows).toEqual([{ statement_timeout: '0' }])
  })
}

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  testHeeding(openOwnDatabase, 8)

  describe.skipIf(!hasPgBouncer)('behind PgBouncer (skipped where it is not installed)', () => {
    testHeeding(openBouncedDatabase, 2)
  })
})
