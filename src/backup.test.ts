import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { films, openTestFeed } from '../graphs/feed/testing.ts'
import { recordEvents } from './behavior/index.ts'
import { type Database, everyonePool, migrate, openDatabase, userPool } from './database/index.ts'
import { createWalledDatabase, patient, programOf } from './database/testing.ts'
import { readWhole } from './user-data/testing.ts'

const catalogue = { ...films, items: films.items.slice(0, 60) }
const server = process.env.TILLER_TEST_DATABASE_URL ?? ''
const key = { userId: 'ann', feed: 'home' }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-backup-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Opens a database that is to be backed up, and lives in it. */
const live = async (open: () => Promise<Database>) => {
  const opened = await openTestFeed(catalogue, async () => {
    const database = await open()
    await migrate(database)
    return database
  })
  for (const command of ['no horror', 'more comedy']) await opened.feed.steer(key, { command })
  const event = { type: 'like' as const, itemId: films.items[0]!.id }
  await recordEvents(userPool(opened.runtime.pool, key.userId), key.userId, [event], new Date())
  return opened
}

/** What a feed answers: its page, and what it obeys after an undo. */
const answersOf = async ({ feed }: Pick<Awaited<ReturnType<typeof openTestFeed>>, 'feed'>) => {
  const { items } = await feed.show(key, 10)
  const { state } = await feed.steer(key, { given: { act: 'undo', operations: [] } })
  return {
    items: items.map(({ id, score, reasons }) => ({ id, score, reasons })),
    obeys: state.preferences.directives.map(({ quote }) => quote),
  }
}

/** Opens what was restored, as a server would: there is nothing to migrate, and it is all there. */
const expectWhole = async (
  restored: Database,
  before: Awaited<ReturnType<typeof readWhole>>,
  answers: Awaited<ReturnType<typeof answersOf>>,
) => {
  expect(await migrate(restored)).toEqual([])
  expect(await readWhole(everyonePool(restored.pool))).toEqual(before)
  const opened = await openTestFeed(
    { attributes: catalogue.attributes, items: [] },
    async () => restored,
  )
  expect(await answersOf(opened)).toEqual(answers)
}

describe('an embedded database', () => {
  test('is whole in a copy of its folder that was made while no server ran', patient, async () => {
    const original = join(folder, 'original')
    const copy = join(folder, 'copy')
    const opened = await live(() => openDatabase({ dataDir: original }))
    const before = await readWhole(everyonePool(opened.runtime.pool))
    await opened.close()
    await cp(original, copy, { recursive: true })
    const again = await openDatabase({ dataDir: original })
    const answers = await answersOf(
      await openTestFeed({ attributes: catalogue.attributes, items: [] }, async () => again),
    )
    await again.close()
    const restored = await openDatabase({ dataDir: copy })
    try {
      await expectWhole(restored, before, answers)
    } finally {
      await restored.close()
    }
  })
})

describe.skipIf(!server)('a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  test(
    'is whole in another database that pg_restore fills from a dump, by a role that passes no wall',
    patient,
    async (context) => {
      const [from, to] = [await createWalledDatabase(server), await createWalledDatabase(server)]
      const opened = await live(() => openDatabase({ url: from.url, dataDir: 'not used' }))
      try {
        const { pool } = opened.runtime
        const [dump, restore] = await Promise.all(
          ['pg_dump', 'pg_restore'].map((name) => programOf(server, name)),
        )
        if (!dump || !restore) return context.skip()
        const before = await readWhole(everyonePool(pool))
        const run = (program: string, args: string[]) =>
          promisify(execFile)(program, args, { env: { PGOPTIONS: '-c tiller.everyone=on' } })
        const file = join(folder, 'tiller.dump')
        const walled = '--enable-row-security'
        const dumping = ['--format=custom', '--no-comments', walled, `--file=${file}`, from.url]
        await run(dump, dumping)
        await run(restore, ['--no-owner', walled, '--exit-on-error', `--dbname=${to.url}`, file])
        const answers = await answersOf(opened)
        const restored = await openDatabase({ url: to.url, dataDir: 'not used' })
        try {
          await expectWhole(restored, before, answers)
        } finally {
          await restored.close()
        }
      } finally {
        await opened.close()
        await Promise.all([from.drop(), to.drop()])
      }
    },
  )
})
