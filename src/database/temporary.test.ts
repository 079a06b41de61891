import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openTemporaryDatabase } from './temporary.ts'
import { patient, temporaryFolder } from './testing.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a temporary database', () => {
  test("has the project's own migrations, and is nobody else's", patient, async () => {
    const [one, other] = await Promise.all([openTemporaryDatabase(), openTemporaryDatabase()])
    await one.pool.query('create table only_here ()')
    const { rows } = await other.pool.query(
      `select to_regclass('only_here') as here, to_regclass('tiller_migrations') is not null as migrated`,
    )
    expect(rows).toEqual([{ here: null, migrated: true }])
    await Promise.all([one.close(), other.close()])
  })

  test(
    'is made from one dump per state of the migrations, also by many at once',
    patient,
    async () => {
      const folder = await temporaryFolder({
        '0001_one.sql': `create table one (id int default 7)`,
      })
      const dumps = await temporaryFolder()
      vi.stubEnv('TMPDIR', dumps)
      for (let round = 0; round < 2; round++) {
        const databases = await Promise.all([1, 2].map(() => openTemporaryDatabase({ folder })))
        for (const { pool, close } of databases) {
          const { rows } = await pool.query('insert into one default values returning id')
          expect(rows).toEqual([{ id: 7 }])
          await close()
        }
        expect(readdirSync(dumps)).toHaveLength(1)
      }
    },
  )
})
