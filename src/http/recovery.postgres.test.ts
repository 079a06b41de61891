import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { threadOf } from '../../graphs/feed/index.ts'
import { wholeWishes } from '../../graphs/feed/testing.ts'
import { wishInWords, words } from '../../graphs/feed/testing-wishes.ts'
import { bounded, type DatabaseProxy, openProxy } from '../database/index.ts'
import { administer, openCutter, openOwnDatabase, patient } from '../database/testing.ts'
import { problemView } from './schemas.ts'
import { type Answer, as, startTestServer, type TestServer } from './testing.ts'

const postgres = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!postgres)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let proxy: DatabaseProxy
  let server: TestServer
  /** The server's database, not by way of the proxy, and clients of it that are not the server's. */
  let direct: string
  let witness: pg.Pool
  let users = 0
  const someone = () => `user-${++users}`

  beforeAll(async () => {
    proxy = await openProxy(postgres)
    const openDatabase = async () => {
      const database = await openOwnDatabase(proxy.url)
      const { pathname } = new URL(database.url)
      direct = Object.assign(new URL(postgres), { pathname }).href
      witness = new pg.Pool({ connectionString: direct })
      return database
    }
    server = await startTestServer(words, {}, { openDatabase })
  }, patient.timeout)
  afterEach(() => proxy.mend())
  afterAll(async () => {
    await witness.end()
    await server.close()
    proxy.close()
  })

  const command = (user: string, text: string, headers?: Record<string, string>) =>
    server.request('POST', '/v1/feeds/home/commands', { text }, { ...as(user), ...headers })
  const stream = (user: string, text: string) =>
    server.request(
      'POST',
      '/v1/feeds/home/commands',
      { text },
      { ...as(user), accept: 'text/event-stream' },
    )
  /** The n-th wish, where nothing is in the way of it. */
  const wish = async (user: string, n: number) =>
    expect(await command(user, wishInWords(n))).toMatchObject({ status: 200 })
  /** What is in force, after making sure that each turn is whole. */
  const wishesOf = async (userId: string) => {
    await server.feed.settled()
    return wholeWishes(witness, { userId, feed: 'home' })
  }

  const expectNoInternals = (text: string) =>
    expect(text).not.toMatch(/ECONN|terminat|timeout|SQL|relation|select|insert|space left/i)

  const expectUnavailable = ({ status, headers, body }: Answer) => {
    expect(problemView.strict().parse(body)).toMatchObject({ title: 'Database unavailable' })
    expect(status).toBe(503)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expectNoInternals(JSON.stringify(body))
  }

  describe('a connection that is killed', patient, () => {
    test('before any statement of a command leads to an answer or a 503, a turn that is whole or absent, and a server that goes on', async () => {
      const user = someone()
      const cutter = openCutter(postgres, server.pool)
      const seen = { answered: 0, absent: 0, whole: 0 }
      let taken: string[] = []
      for (let at = 1; cutter.hasCut(); at += at < 24 ? 1 : 12) {
        cutter.before(at)
        const text = wishInWords(at)
        const answer = await command(user, text)
        if (answer.status !== 200) expectUnavailable(answer)
        const whole = await wishesOf(user)
        const isTaken = whole.length > taken.length
        if (answer.status === 200) expect(isTaken).toBe(true)
        expect(whole).toEqual(isTaken ? [...taken, text] : taken)
        seen[answer.status === 200 ? 'answered' : isTaken ? 'whole' : 'absent']++
        taken = whole
      }
      cutter.before(0)
      expect(seen.absent).toBeGreaterThan(0)
      expect(seen.answered).toBeGreaterThan(0)
      await wish(user, 500)
      const undone = await server.request('POST', '/v1/feeds/home/undo', undefined, as(user))
      expect(undone.body.directives).toHaveLength(taken.length)
    })

    test('before any statement of a command costs nothing: sent again with its key it is answered, and is one turn', async () => {
      const user = someone()
      const cutter = openCutter(postgres, server.pool)
      const sent: string[] = []
      let repeated = 0
      for (let at = 1; cutter.hasCut(); at += at < 24 ? 6 : 5) {
        cutter.before(at)
        const text = wishInWords(at)
        const key = { 'idempotency-key': text }
        const first = await command(user, text, key)
        sent.push(text)
        const wasTaken = (await wishesOf(user)).length === sent.length
        const { status, body } = first.status === 200 ? first : await command(user, text, key)
        expect(status).toBe(200)
        expect(await wishesOf(user)).toEqual(sent)
        if (first.status === 200) continue
        expectUnavailable(first)
        if (wasTaken) repeated++
        expect(await command(user, text, key)).toMatchObject({ body })
      }
      cutter.before(0)
      // Else none was whole whose client had been told 503.
      expect(repeated).toBeGreaterThan(0)
    })

    test('in the midst of a stream leads to one last event, and a turn that is whole or absent', async () => {
      const user = someone()
      const cutter = openCutter(postgres, server.pool)
      let taken: string[] = []
      for (let at = 1; cutter.hasCut(); at += 5) {
        cutter.before(at)
        const { status, body, headers } = await stream(user, wishInWords(at))
        if (status !== 200) expectUnavailable({ status, body, headers })
        else {
          expectNoInternals(body)
          const finals = body.match(/^event: (done|error)$/gm)
          expect(finals).toHaveLength(1)
          expect(body.match(/^event: .*$/gm).at(-1)).toBe(finals[0])
        }
        const whole = await wishesOf(user)
        if (status === 200 && body.includes('event: done'))
          expect(whole).toEqual([...taken, wishInWords(at)])
        taken = whole
      }
      cutter.before(0)
      expect(taken.length).toBeGreaterThan(0)
    })
  })

  const routes: [string, string, object?][] = [
    ['POST', '/v1/feeds/home/commands', { text: wishInWords(1) }],
    ['POST', '/v1/feeds/home/undo'],
    ['GET', '/v1/feeds/home'],
    ['GET', '/v1/feeds/home/directives'],
    ['GET', '/v1/feeds/home/turns'],
    ['GET', '/v1/items/item-1'],
    ['PATCH', '/v1/items/item-1', { title: 'Other' }],
    ['POST', '/v1/events', { events: [{ type: 'like', itemId: 'item-1' }] }],
    ['GET', '/v1/interests'],
  ]

  describe('a database that is away', patient, () => {
    test('is told as such by every route, soon and without a word of it, and is found again without help', async () => {
      const user = someone()
      await wish(user, 0)
      for (let round = 0; round < 2; round++) {
        proxy.cut()
        for (const [method, path, body] of routes)
          expectUnavailable(await server.request(method, path, body, as(user)))
        const ready = await server.request('GET', '/readyz')
        expect(ready).toMatchObject({ status: 503, body: { title: 'Not ready' } })
        expect(Number(ready.headers.get('retry-after'))).toBeGreaterThan(0)
        expect((await server.request('GET', '/healthz')).status).toBe(200)
        await proxy.mend()
        expect((await server.request('GET', '/readyz')).status).toBe(200)
        await wish(user, 1 + round)
      }
      expect(await wishesOf(user)).toEqual([0, 1, 2].map(wishInWords))
    })

    test('in the midst of commands costs those under way at most, and half applies none', async () => {
      const all = Array.from({ length: 6 }, someone)
      await Promise.all(all.map((user) => wish(user, 0)))
      for (let round = 1; round <= 5; round++) {
        const asked = all.map((user) => command(user, wishInWords(round)))
        // The first answer says that the others are under way.
        await Promise.race(asked)
        proxy.cut()
        const answers = await Promise.all(asked)
        await proxy.mend()
        for (const [n, answer] of answers.entries()) {
          if (answer.status !== 200) expectUnavailable(answer)
          const whole = await wishesOf(all[n]!)
          if (answer.status === 200) expect(whole).toContain(wishInWords(round))
        }
      }
    })

    test('and does not answer is waited for: what was asked goes on when it does', async () => {
      const user = someone()
      await wish(user, 0)
      const acquired = new Promise((resolve) => server.pool.once('acquire', resolve))
      proxy.hold()
      const asked = command(user, wishInWords(1))
      await acquired
      await proxy.mend()
      expect((await asked).status).toBe(200)
      expect(await wishesOf(user)).toEqual([0, 1].map(wishInWords))
    })
  })

  describe('a database that does not answer any more', patient, () => {
    test('is told as such by every route, and is found again without help', async () => {
      const own = await startTestServer(
        words,
        {},
        {
          async openDatabase() {
            const database = await openOwnDatabase(proxy.url)
            database.pool.options.connectionTimeoutMillis = 500
            return { ...database, pool: bounded(database.pool, 500) }
          },
        },
      )
      const user = someone()
      const ask = (method: string, path: string, body?: object, headers = {}) =>
        own.request(method, path, body, { ...as(user), ...headers })
      const text = wishInWords(1)
      expect((await ask('POST', '/v1/feeds/home/commands', { text })).status).toBe(200)
      for (const [method, path, body] of routes) {
        // The clients are idle and whole when it falls silent.
        await Promise.all(Array.from({ length: 4 }, () => own.pool.query('select 1')))
        proxy.hold()
        expectUnavailable(await ask(method, path, body))
        expectUnavailable(await ask(method, path, body, { accept: 'text/event-stream' }))
        await proxy.mend()
      }
      expect((await ask('GET', '/v1/feeds/home')).body.page.items).not.toEqual([])
      await own.feed.settled()
      await own.close()
    })
  })

  describe('a pool with no client free', patient, () => {
    test('is waited for so long and no longer', async () => {
      const user = someone()
      const { pool } = server
      const { max = 10, connectionTimeoutMillis } = pool.options
      expect(connectionTimeoutMillis).toBeLessThanOrEqual(10_000)
      const clients = await Promise.all(Array.from({ length: max }, () => pool.connect()))
      // The wait is real, though shorter than a server's.
      pool.options.connectionTimeoutMillis = 300
      const answers = await Promise.all([
        command(user, wishInWords(1)),
        server.request('GET', '/v1/feeds/home', undefined, as(user)),
        stream(user, wishInWords(1)),
      ])
      for (const answer of answers) expectUnavailable(answer)
      pool.options.connectionTimeoutMillis = connectionTimeoutMillis!
      const waiting = command(user, wishInWords(2))
      for (const client of clients) client.release()
      expect((await waiting).status).toBe(200)
      expect(await wishesOf(user)).toEqual([wishInWords(2)])
    })
  })

  describe('a disk that is full', patient, () => {
    const inTurn = ['feeds', 'turns', 'directives', 'spans', 'pages', 'leases']
    const beside = ['stream_events', 'checkpoints.checkpoints', 'checkpoints.checkpoint_writes']

    test.each([...inTurn, ...beside])(
      'when a turn writes to %s is a 503, leaves nothing half-stored, and room brings all back',
      async (table) => {
        const user = someone()
        await wish(user, 0)
        const raise = `raise exception 'could not extend file "base/1/2": No space left on device' using errcode = 'disk_full'`
        await administer(
          direct,
          `create function no_space() returns trigger language plpgsql as $$ begin ${raise}; end $$`,
          `create trigger no_space before insert or update on ${table} execute function no_space()`,
        )
        const answers = [await command(user, wishInWords(1)), await stream(user, wishInWords(2))]
        await administer(direct, 'drop function no_space cascade')
        for (const answer of answers) {
          if (answer.status !== 200) expectUnavailable(answer)
          expectNoInternals(JSON.stringify(answer.body))
        }
        const whole = await wishesOf(user)
        if (inTurn.includes(table)) expect(whole).toEqual([wishInWords(0)])
        await wish(user, 3)
        expect(await wishesOf(user)).toEqual([...whole, wishInWords(3)])
      },
    )
  })

  test('a checkpoint that cannot be read costs nobody a command', patient, async () => {
    const [user, other] = [someone(), someone()]
    for (const one of [user, other]) await wish(one, 0)
    await witness.query(
      `update checkpoints.checkpoint_blobs set blob = '\\x00ff00ff' where thread_id = $1`,
      [threadOf({ userId: user, feed: 'home' })],
    )
    for (const one of [user, other]) {
      await wish(one, 1)
      expect(await wishesOf(one)).toEqual([0, 1].map(wishInWords))
    }
  })
})
