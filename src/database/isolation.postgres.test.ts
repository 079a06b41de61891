import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { openOwnDatabase, openWalledDatabase, patient } from './testing.ts'
import { hasPgBouncer, openBouncedDatabase } from './testing-pgbouncer.ts'
import { transaction } from './transaction.ts'
import { everyonePool, isWalled, userPool } from './user-pool.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

const testWall = (openDatabase: (server: string) => Promise<Database>) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(server)
    expect(isWalled(database.pool)).toBe(true)
    for (const user of ['ann', 'bob'])
      await of(user).query('insert into feeds (user_id, feed) values ($1, $2)', [user, 'home'])
  }, patient.timeout)
  afterAll(() => database.close())

  const of = (user: string) => userPool(database.pool, user)
  const users = async (pool: Pick<Database['pool'], 'query'>) =>
    (await pool.query('select user_id from feeds order by 1')).rows.map((row) => row.user_id)

  test('sees a user’s rows alone while it works for that user, whatever it asks for', async () => {
    expect(await users(of('ann'))).toEqual(['ann'])
    expect(await transaction(of('bob'), users)).toEqual(['bob'])
    expect(await users(of('nobody'))).toEqual([])
    expect((await of('ann').query('update feeds set last_turn = 7')).rowCount).toBe(1)
    expect((await of('ann').query("delete from feeds where user_id = 'bob'")).rowCount).toBe(0)
  })

  test('cannot write a row of another', async () => {
    const insert = of('ann').query("insert into feeds (user_id, feed) values ('eve', 'home')")
    await expect(insert).rejects.toThrow('row-level security')
    const give = of('ann').query("update feeds set user_id = 'eve'")
    await expect(give).rejects.toThrow('row-level security')
  })

  test('sees no one’s rows and writes none where it names nobody, whoever it worked for before', async () => {
    const all = everyonePool(database.pool)
    for (const pool of [of('ann'), all]) {
      await pool.query('select 1')
      await pool.query('select 1 / 0').catch(() => {})
    }
    expect(await Promise.all(Array.from({ length: 20 }, () => users(database.pool)))).toEqual(
      Array.from({ length: 20 }, () => []),
    )
    const insert = database.pool.query("insert into feeds (user_id, feed) values ('eve', 'home')")
    await expect(insert).rejects.toThrow('row-level security')
  })

  test('sees all rows where it says that it is about everyone, but for what it does for one of them', async () => {
    const all = everyonePool(database.pool)
    expect(await users(all)).toEqual(['ann', 'bob'])
    expect(await transaction(all, users)).toEqual(['ann', 'bob'])
    expect(await users(userPool(all, 'ann'))).toEqual(['ann'])
    for (const name of ['everyone', 'on', '*', '']) expect(await users(of(name))).toEqual([])
  })

  test('keeps users apart who are served at once by the same few connections', async () => {
    const seen = await Promise.all(
      Array.from({ length: 100 }, (_, n) => users(of(n % 2 === 0 ? 'ann' : 'bob'))),
    )
    expect(seen).toEqual(Array.from({ length: 100 }, (_, n) => [n % 2 === 0 ? 'ann' : 'bob']))
  })

  test('meets the wall on every table about a user', async () => {
    const { rows } = await database.pool.query(
      `select c.relname as name, c.relforcerowsecurity as forced,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
    )
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows) expect(row).toMatchObject({ forced: true, policies: 1 })
  })
}

describe.skipIf(!server)('a role that is no superuser (skipped without Postgres)', () => {
  testWall(openWalledDatabase)

  describe.skipIf(!hasPgBouncer)('behind PgBouncer (skipped where it is not installed)', () => {
    testWall(openBouncedDatabase)
  })
})

test.skipIf(!server)('a superuser passes the wall, and is told so', patient, async () => {
  const database = await openOwnDatabase(server)
  expect(isWalled(database.pool)).toBe(false)
  expect(userPool(database.pool, 'ann')).toBe(database.pool)
  await database.close()
})
