import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { wholeWishes } from '../../graphs/feed/testing.ts'
import { wishInWords } from '../../graphs/feed/testing-wishes.ts'
import { createOwnDatabase } from '../database/testing.ts'
import { ask, fill, openServers } from './testing-servers.ts'

const postgres = process.env.TILLER_TEST_DATABASE_URL ?? ''

test.skipIf(!postgres)(
  'servers that start at once on an empty database all come up, and each step was taken once (skipped without TILLER_TEST_DATABASE_URL)',
  { timeout: 180_000 },
  async () => {
    const own = await createOwnDatabase(postgres)
    const witness = new pg.Pool({ connectionString: own.url })
    const servers = await openServers()
    onTestFinished(async () => {
      await servers.close()
      await witness.end()
      await own.drop()
    })
    const all = await Promise.all(Array.from({ length: 3 }, () => servers.start(own.url)))
    const { rows } = await witness.query('select id, name from tiller_migrations order by id')
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, n) => n + 1))
    await fill(all[0]!)
    for (const [n, server] of all.entries()) {
      const text = JSON.stringify({ text: wishInWords(n) })
      expect((await ask(server, 'POST', '/v1/feeds/home/commands', text)).status).toBe(200)
    }
    const key = { userId: 'local', feed: 'home' }
    expect(await wholeWishes(witness, key)).toEqual([0, 1, 2].map(wishInWords))
  },
)
