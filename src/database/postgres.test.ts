import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'
import { administer as administerServer, createOwnDatabase } from './testing.ts'
import { transaction } from './transaction.ts'

const server = process.env.TILLER_TEST_DATABASE_URL

const open = (url: string) => openDatabase({ url, dataDir: 'not used' })

describe('an address that leads nowhere', () => {
  test('is named without its password, and with the mend', async () => {
    const error = await open('postgres://me:secret@127.0.0.1:1/feeds').catch((error) => error)
    expect(error).toMatchObject({ code: 'unreachable' })
    expect(error.message).toContain(
      'No connection to postgres://me@127.0.0.1:1/feeds: connect ECONNREFUSED',
    )
    expect(error.message).toContain('DATABASE_URL')
    expect(JSON.stringify([error.message, error.stack, error.cause])).not.toContain('secret')
  })

  test('tells why, for a host with several addresses too', async () => {
    await expect(open('postgres://me@localhost:1/feeds')).rejects.toThrow('ECONNREFUSED')
  })

  test('that is no address at all is not repeated', async () => {
    const error = await open('postgres://me:secret@[nowhere/feeds').catch((error) => error)
    expect(error).toMatchObject({ code: 'unreachable' })
    expect(`${error.message} ${error.stack} ${error.cause}`).not.toContain('secret')
  })
})

describe.skipIf(!server)('a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let name: string
  let url: string
  let drop: () => Promise<void>
  const opened: Database[] = []

  const openOwn = async (): Promise<Database> => {
    const database = await open(url)
    opened.push(database)
    return database
  }

  const administer = (sql: string) => administerServer(server ?? '', sql)

  beforeEach(async () => {
    ;({ name, url, drop } = await createOwnDatabase(server ?? ''))
  })

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()))
    await drop()
  })

  test('where the extensions cannot be installed is refused with the mend', async () => {
    const role = `plain_${name}`
    await administer(`create role ${role} login password 'secret'`)
    const plain = Object.assign(new URL(url), { username: role, password: 'secret' }).href
    const error = await open(plain).catch((error) => error)
    expect(error).toMatchObject({ code: 'no-pgvector' })
    expect(error.message).toContain('create extension vector;')
    expect(error.message).not.toContain('secret')

    await openOwn()
    const database = await open(plain)
    await database.close()
    await administer(`drop role ${role}`)
  })

  test("takes the project's own migrations", async () => {
    const database = await openOwn()
    expect(await migrate(database)).not.toEqual([])
    expect(await migrate(database)).toEqual([])
  })

  test('that drops a connection costs its query and nothing else', async () => {
    const database = await openOwn()
    const client = await database.pool.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    client.release()
    await administer(`select pg_terminate_backend(${rows[0]?.pid})`)
    await transaction(database.pool, (client) => client.query('select 1')).catch(() => {})
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])

    const cut = transaction(database.pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      await administer(`select pg_terminate_backend(${rows[0]?.pid})`)
      await client.query('select 1')
    })
    await expect(cut).rejects.toThrow()
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('knows its connections by the name of the program', async () => {
    const { pool } = await openOwn()
    expect((await pool.query('show application_name')).rows).toEqual([
      { application_name: 'tiller' },
    ])
  })
})
