import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { createOwnDatabase, type OwnDatabase, patient, temporaryFolder } from './testing.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let own: OwnDatabase
  const opened: Database[] = []
  const openOwn = async (): Promise<Database> => {
    const database = await openPostgres(own.url)
    opened.push(database)
    return database
  }
  beforeEach(async () => {
    own = await createOwnDatabase(server)
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()))
    await own.drop()
  })

  test('gets the extensions it lacks, from servers that start at once too', async () => {
    const [database] = await Promise.all([openOwn(), openOwn(), openOwn()])
    const { rows } = await database.pool.query(`select '[1,0]'::vector <=> '[0,1]' as distance`)
    expect(rows).toEqual([{ distance: 1 }])
    expect(database.engine).toBe('postgres')
  })

  test('is migrated by servers that start at once, each step once', patient, async () => {
    const folder = await temporaryFolder({
      '0001_first.sql': 'create table first (id int); select pg_sleep(0.05)',
      '0002_second.sql': 'insert into first values (2)',
      '0003_third.sql': 'insert into first values (3)',
    })
    const servers = await Promise.all(Array.from({ length: 4 }, openOwn))
    const applied = await Promise.all(servers.map((database) => migrate(database, { folder })))
    expect(applied.flat().sort()).toEqual(['0001_first', '0002_second', '0003_third'])
    const { rows } = await servers[0]!.pool.query('select id from first order by id')
    expect(rows).toEqual([{ id: 2 }, { id: 3 }])
  })
})
