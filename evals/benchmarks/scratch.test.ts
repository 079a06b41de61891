import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { countItems } from '../../src/catalog/index.ts'
import { createDatabase } from './queries.ts'
import { openScratchDatabase } from './scratch.ts'

const server = process.env.TILLER_TEST_DATABASE_URL

test('a name that is more than letters and digits never reaches the server', async () => {
  const db = {
    query: () => {
      throw new Error('it reached the server')
    },
  }
  await expect(createDatabase(db as never, 'a"; drop database b')).rejects.toThrow('no plain name')
})

describe.skipIf(!server)('a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  test('gets a database of the benchmark’s own, which is gone afterwards', async () => {
    const client = new pg.Client({ connectionString: server! })
    await client.connect()
    const names = async () => {
      const { rows } = await client.query(
        `select datname from pg_database where datname like 'tiller\\_bench\\_%'`,
      )
      return rows.map(({ datname }) => datname)
    }
    const before = await names()
    const scratch = await openScratchDatabase(server)
    const during = (await names()).filter((name) => !before.includes(name))
    const { rows } = await scratch.pool.query('select current_database() as name')
    expect(during).toContain(rows[0].name)
    expect(await countItems(scratch.pool)).toBe(0)
    await scratch.close()
    expect(await names()).not.toContain(rows[0].name)
    await client.end()
  })
})
