import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patient, startChild, temporaryFolder } from '../testing.ts'
import { openEmbedded } from './open.ts'

// One folder for all tests, as its first start takes seconds.
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tiller-database-'))
  // What a first start leaves that was killed as it wrote: the tests pass only if the next one begins anew.
  await mkdir(join(dataDir, 'postgres.new'))
  await writeFile(join(dataDir, 'postgres.new', 'PG_VERSION'), '18')
  const database = await openEmbedded(dataDir)
  await database.pool.query('create table kept (round int, id int, body text)')
  await database.close()
}, patient.timeout)

afterAll(() => rm(dataDir, { recursive: true }))

describe('the embedded database', () => {
  test('has the extensions', patient, async () => {
    const database = await openEmbedded(dataDir)
    const { rows } = await database.pool.query(
      `select '[1,0]'::vector <=> '[0,1]' as distance, similarity('horror', 'horor') > 0.5 as alike`,
    )
    expect(rows).toEqual([{ distance: 1, alike: true }])
    await database.close()
  })

  test(
    'keeps what was committed, and only that, from one opening to the next',
    patient,
    async () => {
      const first = await openEmbedded(dataDir)
      await first.pool.query('insert into kept values (0, 1)')
      const client = await first.pool.connect()
      await client.query('begin')
      await client.query('insert into kept values (0, 2)')
      client.release()
      await first.close()

      const second = await openEmbedded(dataDir)
      const { rows } = await second.pool.query('select id from kept where round = 0')
      expect(rows).toEqual([{ id: 1 }])
      await second.close()
    },
  )

  test("is one process's alone until it is closed; a second is told whose", patient, async () => {
    const database = await openEmbedded(dataDir)
    const second = startChild(`
      import { openDatabase } from './index.ts'
      openDatabase({ dataDir: ${JSON.stringify(dataDir)} }).catch(({ code, message }) => {
        console.log(code)
        console.log(message)
      })
    `)
    expect(await second.hear()).toBe('locked')
    expect(await second.hear()).toContain(`${dataDir} is in use by process ${process.pid}`)

    const client = await database.pool.connect()
    const closed = database.close()
    expect(database.close()).toBe(closed)
    expect(existsSync(join(dataDir, 'lock'))).toBe(true)
    client.release()
    await closed
    expect(existsSync(join(dataDir, 'lock'))).toBe(false)
  })

  test('that does not open leaves its folder free', patient, async () => {
    const folder = await temporaryFolder({ postgres: 'not a folder' })
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'unreachable' })
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })
})

describe('kill -9', () => {
  test.each([1, 2, 3])(
    'loses no acknowledged row, and the next start succeeds at once (%i)',
    patient,
    async (round) => {
      const child = startChild(`
      import { writeSync } from 'node:fs'
      import { openDatabase } from './index.ts'
      const { pool } = await openDatabase({ dataDir: ${JSON.stringify(dataDir)} })
      for (let id = 0; ; id++) {
        await pool.query('insert into kept values ($1, $2, repeat(md5($2::int::text), 100))', [${round}, id])
        writeSync(1, id + '\\n')
      }
    `)
      const acknowledged: string[] = []
      while (acknowledged.length < 100 * round) acknowledged.push(await child.hear())
      acknowledged.push(...(await child.kill()))

      const database = await openEmbedded(dataDir)
      const { rows } = await database.pool.query<{ id: string }>(
        'select id::text from kept where round = $1 and body = repeat(md5(id::text), 100)',
        [round],
      )
      const kept = new Set(rows.map(({ id }) => id))
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
      await database.close()
    },
  )
})
