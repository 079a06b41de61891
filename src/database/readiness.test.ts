import { describe, expect, test } from 'vitest'
import { openReadiness } from './readiness.ts'
import { openTemporaryDatabase } from './temporary.ts'
import { temporaryFolder } from './testing.ts'

const open = async (folder?: string) => {
  const { pool, close } = await openTemporaryDatabase()
  const patient = { patienceMs: 300, ...(folder !== undefined && { folder }) }
  return { pool, close, readiness: await openReadiness(pool, patient) }
}

describe('a process', () => {
  test('over a database that is up to date is ready, until it is told to stop', async () => {
    const { readiness, close } = await open()
    expect(await readiness.check()).toBeUndefined()
    readiness.stop()
    expect(await readiness.check()).toBe('stopping')
    await close()
  })

  test('is not ready while its pool has no connection to give, and is again when it has', async () => {
    const { pool, readiness, close } = await open()
    const clients = await Promise.all(Array.from({ length: 10 }, () => pool.connect()))
    expect(await readiness.check()).toBe('busy')
    for (const client of clients) client.release()
    expect(await readiness.check()).toBeUndefined()
    expect([pool.waitingCount, pool.idleCount]).toEqual([0, pool.totalCount])
    await close()
  })

  test('that is asked a hundred times at once asks the database once', async () => {
    const { pool, readiness, close } = await open()
    const asked = Array.from({ length: 100 }, () => readiness.check())
    expect(pool.totalCount + pool.waitingCount).toBeLessThan(3)
    expect(new Set(await Promise.all(asked))).toEqual(new Set([undefined]))
    await close()
  })

  test('is not ready while a transaction holds the embedded engine, and harms it not', async () => {
    const { pool, readiness, close } = await open()
    const client = await pool.connect()
    await client.query('begin')
    await client.query('create table held (id int)')
    expect(await readiness.check()).toBe('silent')
    await client.query('commit')
    client.release()
    expect((await pool.query('select count(*)::int as rows from held')).rows).toEqual([{ rows: 0 }])
    expect(await readiness.check()).toBeUndefined()
    await close()
  })

  test('is not ready over a database that takes no changes', async () => {
    const { pool, readiness, close } = await open()
    await pool.query('set default_transaction_read_only = on')
    expect(await readiness.check()).toBe('read-only')
    await close()
  })
})

describe('the schema', () => {
  const asks = async (sql: string) => {
    const { pool, readiness, close } = await open()
    await pool.query(sql)
    const found = await readiness.check()
    await close()
    return found
  }
  const unknown = (breaking: boolean) =>
    `insert into tiller_migrations (id, name, breaking) values (9999, '9999_later', ${breaking})`

  test('without a migration of the program is too old', async () => {
    expect(await asks('delete from tiller_migrations where id = 3')).toBe('older-schema')
  })

  test('that is not there is too old', async () => {
    expect(await asks('drop table tiller_migrations')).toBe('older-schema')
  })

  test('with a breaking migration that the program does not know is too new', async () => {
    expect(await asks(unknown(true))).toBe('newer-schema')
  })

  test('with any other that it does not know can be worked with', async () => {
    expect(await asks(unknown(false))).toBeUndefined()
  })

  test('is compared with the migrations of the folder', async () => {
    const folder = await temporaryFolder({ '0001_other.sql': 'select 1' })
    const { readiness, close } = await open(folder)
    expect(await readiness.check()).toBe('older-schema')
    await close()
  })
})
