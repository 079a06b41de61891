import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { heeding } from './heeding.ts'
import { openTemporaryDatabase } from './temporary.ts'
import { patient } from './testing.ts'
import { transaction } from './transaction.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
  await database.pool.query('create table kept (id int)')
}, patient.timeout)
afterAll(() => database.close())

test('while its signal is quiet a pool does as it always does', async () => {
  const pool = heeding(database.pool, new AbortController().signal)
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  expect(await transaction(pool, async (client) => (await client.query('select 2')).rowCount)).toBe(
    1,
  )
  await expect(pool.query('selec')).rejects.toMatchObject({ code: '42601' })
})

test('nothing is asked any more once its signal was aborted', async () => {
  const pool = heeding(database.pool, AbortSignal.abort(new Error('enough')))
  await expect(pool.query('insert into kept values (1)')).rejects.toThrow('enough')
  expect((await database.pool.query('select * from kept')).rows).toEqual([])
})

test('a transaction that is open then is rolled back, and the engine is free for others', async () => {
  const abort = new AbortController()
  const working = transaction(heeding(database.pool, abort.signal), async (client) => {
    await client.query('insert into kept values (1)')
    abort.abort(new Error('enough'))
    await client.query('insert into kept values (2)')
  })
  await expect(working).rejects.toThrow('enough')
  expect((await database.pool.query('select * from kept')).rows).toEqual([])
})

test('who waits for an answer is told at once, and the next one is answered', async () => {
  const abort = new AbortController()
  const own = heeding(database.pool, abort.signal)
  const asked = Array.from({ length: 5 }, () =>
    own.query('select count(*) from generate_series(1, 1000)'),
  )
  setImmediate(() => abort.abort(new Error('enough')))
  await Promise.allSettled(asked)
  expect((await database.pool.query('select 3 as n')).rows).toEqual([{ n: 3 }])
})
