import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openTemporaryDatabase } from './temporary.ts'
import { patient, temporaryFolder } from './testing.ts'

const first = { '0001_first.sql': 'create table first (id int); insert into first values (1)' }
const second = {
  '0002_second.sql': 'create table second (id int); insert into second select * from first',
}

let database: Database

beforeEach(async () => {
  database = await openTemporaryDatabase({ folder: await temporaryFolder(first) })
}, patient.timeout)

afterEach(() => database.close())

const recorded = async () =>
  (await database.pool.query('select id, name, breaking from tiller_migrations order by id')).rows

const exists = async (table: string) =>
  (await database.pool.query('select to_regclass($1) is not null as exists', [table])).rows[0]
    .exists

describe('migrate', () => {
  test('applies what is new, in order, once', async () => {
    const folder = await temporaryFolder({ ...first, ...second, '0003_third.sql': '-- breaking\n' })
    expect(await migrate(database, { folder })).toEqual(['0002_second', '0003_third'])
    expect(await migrate(database, { folder })).toEqual([])
    expect(await recorded()).toEqual([
      { id: 1, name: '0001_first', breaking: false },
      { id: 2, name: '0002_second', breaking: false },
      { id: 3, name: '0003_third', breaking: true },
    ])
    expect((await database.pool.query('select id from second')).rows).toEqual([{ id: 1 }])
  })

  test('makes the tables of the checkpointer, in their own schema', async () => {
    await database.pool.query('drop schema checkpoints cascade')
    await migrate(database, { folder: await temporaryFolder(first) })
    expect(await exists('checkpoints.checkpoints')).toBe(true)
    expect(await exists('public.checkpoints')).toBe(false)
  })

  test('that fails leaves nothing of the failed migration, and says where in it', async () => {
    const sql = 'create table third (id int);\n-- ☂ 𝄞\nselect 1;  selec 2'
    const folder = await temporaryFolder({ ...first, ...second, '0003_third.sql': sql })
    const error = await migrate(database, { folder }).catch((error) => error)
    expect(error).toMatchObject({ code: 'migration-failed' })
    expect(error.message).toContain('0003_third.sql:3:12: syntax error at or near "selec"')
    expect((await recorded()).map(({ id }) => id)).toEqual([1, 2])
    expect(await exists('third')).toBe(false)
  })

  test('goes on where a failed migration was mended', async () => {
    const broken = await temporaryFolder({
      ...first,
      '0002_second.sql': 'create table second (id nothing)',
    })
    await expect(migrate(database, { folder: broken })).rejects.toThrow(
      '0002_second.sql:1:25: type',
    )
    const mended = await temporaryFolder({ ...first, ...second })
    expect(await migrate(database, { folder: mended })).toEqual(['0002_second'])
  })

  test('refuses a database that is ahead by a breaking migration, and no other', async () => {
    const { pool } = database
    const folder = await temporaryFolder(first)
    await pool.query(`insert into tiller_migrations values (2, '0002_future', now(), false)`)
    expect(await migrate(database, { folder })).toEqual([])
    await pool.query(`insert into tiller_migrations values (3, '0003_beyond', now(), true)`)
    const error = await migrate(database, { folder }).catch((error) => error)
    expect(error).toMatchObject({ code: 'newer-schema' })
    expect(error.message).toContain('0003_beyond, this program ends with 0001_first')
  })

  test('refuses files that are not those the database was made with', async () => {
    const folder = await temporaryFolder({ '0001_other.sql': '' })
    await expect(migrate(database, { folder })).rejects.toMatchObject({ code: 'bad-migrations' })
  })
})

describe('migrate-race', () => {
  test('of runners at once each migration is applied by one, and all return', async () => {
    const folder = await temporaryFolder({
      ...first,
      ...second,
      '0003_third.sql': 'create table third ()',
    })
    const runners = await Promise.all(
      Array.from({ length: 4 }, () => migrate(database, { folder })),
    )
    expect(runners.flat().sort()).toEqual(['0002_second', '0003_third'])
    expect((await database.pool.query('select id from second')).rows).toEqual([{ id: 1 }])
  })
})
