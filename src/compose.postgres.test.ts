import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isWalled, migrate, openDatabase, userPool } from './database/index.ts'
import {
  administer,
  createOwnDatabase,
  type OwnDatabase,
  patient,
  programOf,
} from './database/testing.ts'
import { Queue } from './jobs/index.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''
const script = fileURLToPath(new URL('../compose.sql', import.meta.url))

describe.skipIf(!server)('compose.sql (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let own: OwnDatabase
  let boss: string
  const as = (username: string, password: string) =>
    Object.assign(new URL(own.url), { username, password }).href

  beforeEach(async () => {
    own = await createOwnDatabase(server)
    boss = `boss_${own.name}`
    await administer(server, `create role ${boss} superuser login password 'first'`)
  }, patient.timeout)
  afterEach(async () => {
    await own.drop()
    await administer(server, `drop role if exists ${own.name}`, `drop role ${boss}`)
  })

  test(
    'makes a role that a server works as, and that passes no wall between users',
    patient,
    async (context) => {
      const psql = await programOf(server, 'psql')
      if (!psql) return context.skip()
      // As the image runs it.
      const args = ['--set=ON_ERROR_STOP=1', '--no-psqlrc', `--file=${script}`, as(boss, 'first')]
      const env = { POSTGRES_PASSWORD: `it's "secret"` }
      await promisify(execFile)(psql, args, { env })

      const database = await openDatabase({
        url: as(own.name, encodeURIComponent(env.POSTGRES_PASSWORD)),
        dataDir: 'not used',
      })
      try {
        const { pool } = database
        expect(await migrate(database)).not.toEqual([])
        await Queue.open(pool)
        expect(isWalled(pool)).toBe(true)
        const ann = userPool(pool, 'ann')
        await ann.query(`insert into feeds (user_id, feed) values ('ann', 'home')`)
        const feeds = async (of: typeof pool) => (await of.query('select from feeds')).rowCount
        expect([await feeds(pool), await feeds(userPool(pool, 'bob')), await feeds(ann)]).toEqual([
          0, 0, 1,
        ])
        const passes = pool.query('alter role current_user bypassrls')
        await expect(passes).rejects.toThrow('permission denied')
      } finally {
        await database.close()
      }
      const check = `do $$ begin
        assert (select rolpassword is null from pg_authid where rolname = '${boss}');
        assert (select rolpassword is not null from pg_authid where rolname = '${own.name}');
      end $$`
      await administer(server, check)
    },
  )
})
