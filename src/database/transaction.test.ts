import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { openTemporaryDatabase } from './temporary.ts'
import { patient } from './testing.ts'
import { transaction } from './transaction.ts'

let database: Database

beforeAll(async () => {
  database = await openTemporaryDatabase()
  await database.pool.query('create table kept (id int primary key)')
}, patient.timeout)

afterAll(() => database.close())

beforeEach(async () => {
  await database.pool.query('truncate kept')
})

const kept = async () =>
  (await database.pool.query('select id from kept order by id')).rows.map(({ id }) => id)

describe('a transaction', () => {
  test('is committed when its work is done, and gives what the work gave', async () => {
    const given = await transaction(database.pool, async (client) => {
      await client.query('insert into kept values (1)')
      await client.query('insert into kept values (2)')
      return 'done'
    })
    expect(given).toBe('done')
    expect(await kept()).toEqual([1, 2])
  })

  test('is rolled back when its work fails, and throws what the work threw', async () => {
    const failure = new Error('no')
    const failing = transaction(database.pool, async (client) => {
      await client.query('insert into kept values (1)')
      throw failure
    })
    await expect(failing).rejects.toBe(failure)
    expect(await kept()).toEqual([])
  })

  test('is no success when the work swallowed the error of a query', async () => {
    const swallowing = transaction(database.pool, async (client) => {
      await client.query('insert into kept values (1)')
      await client.query('insert into kept values (1)').catch(() => {})
    })
    await expect(swallowing).rejects.toThrow('nothing was committed')
    expect(await kept()).toEqual([])
  })

  test('gives its client back, whole after a failure and not at all after a broken connection', async () => {
    const { pool } = database
    await transaction(pool, (client) => client.query('selec 1')).catch(() => {})
    const before = pool.totalCount
    expect(pool.idleCount).toBe(before)

    const broken = transaction(pool, async (client) => {
      ;(
        client as unknown as { connection: { stream: { destroy(): void } } }
      ).connection.stream.destroy()
      await client.query('select 1')
    })
    await expect(broken).rejects.toThrow()
    expect(pool.totalCount).toBe(before - 1)
    expect(await kept()).toEqual([])
  })
})
