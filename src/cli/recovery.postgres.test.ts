import pg from 'pg'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { threadOf } from '../../graphs/feed/index.ts'
import { wholeWishes } from '../../graphs/feed/testing.ts'
import { wishInWords } from '../../graphs/feed/testing-wishes.ts'
import { openProxy } from '../database/index.ts'
import { createOwnDatabase, type OwnDatabase } from '../database/testing.ts'
import { type ChatAnswer, openChatServer, says } from '../models/chat-testing.ts'
import { runProgram, type Served } from './testing.ts'
import { ask, fill, openServers, type Servers, send } from './testing-servers.ts'

const postgres = process.env.TILLER_TEST_DATABASE_URL ?? ''
const patient = { timeout: 180_000 }

describe.skipIf(!postgres)(
  'servers on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)',
  () => {
    let own: OwnDatabase
    let witness: pg.Pool
    let servers: Servers

    beforeEach(async () => {
      own = await createOwnDatabase(postgres)
      witness = new pg.Pool({ connectionString: own.url })
      servers = await openServers()
    })
    afterEach(async () => {
      await servers.close()
      await witness.end()
      await own.drop()
    })

    const start = (env?: Record<string, string>) => servers.start(own.url, env)
    const command = (server: Served, n: number) =>
      ask(server, 'POST', '/v1/feeds/home/commands', JSON.stringify({ text: wishInWords(n) }))
    const local = { userId: 'local', feed: 'home' }

    /** A server whose model answers when it is told to: until then its turns are under way. */
    const openSlowModel = async () => {
      let told = () => {}
      let asked = () => {}
      const isTold = new Promise<void>((resolve) => (told = resolve))
      const isAsked = new Promise<void>((resolve) => (asked = resolve))
      const answer: ChatAnswer = async (response, request) => {
        asked()
        await isTold
        says('no JSON at all')(response)
        return request
      }
      const chat = await openChatServer()
      chat.answer(answer)
      onTestFinished(() => chat.close())
      return { env: { OPENAI_BASE_URL: chat.baseUrl }, isAsked, answer: () => told() }
    }

    test(
      'of an older program do not start on a newer schema, and say what to do',
      patient,
      async () => {
        const env = await servers.environment(own.url)
        expect(await runProgram('src/cli.ts', ['migrate'], env)).toMatchObject({ code: 0 })
        await witness.query(
          `insert into tiller_migrations (id, name, breaking)
       select max(id) + 1, 'from_the_future', true from tiller_migrations`,
        )
        for (const program of ['start', 'migrate']) {
          const { code, out, err } = await runProgram('src/cli.ts', [program], env)
          expect([code, out]).toEqual([1, ''])
          expect(err).toMatch(
            /^tiller: .*from_the_future.*Start a newer program, or restore a backup.*\n$/,
          )
        }
      },
    )

    /** Two servers, the first of them amid a stream: its model answers when it is told to. */
    const inMidStream = async () => {
      const { env, isAsked, answer } = await openSlowModel()
      const [first, second] = await Promise.all([start(env), start()])
      await fill(first)
      const text = JSON.stringify({ text: wishInWords(0) })
      const stream = await send(first, 'POST', '/v1/feeds/home/commands', text, {
        accept: 'text/event-stream',
      })
      await isAsked
      return { first, second, stream, answer }
    }

    test('go on while the database is away, and find it again by themselves', patient, async () => {
      const proxy = await openProxy(postgres)
      onTestFinished(() => proxy.close())
      const { pathname } = new URL(own.url)
      const server = await servers.start(Object.assign(new URL(proxy.url), { pathname }).href)
      await fill(server)
      expect((await command(server, 0)).status).toBe(200)
      for (const round of [1, 2]) {
        proxy.cut()
        const { status, headers } = await command(server, round)
        expect([status, headers.has('retry-after')]).toEqual([503, true])
        expect((await send(server, 'GET', '/readyz')).status).toBe(503)
        await proxy.mend()
        expect((await command(server, round)).status).toBe(200)
      }
      expect(await wholeWishes(witness, local)).toEqual([0, 1, 2].map(wishInWords))
      expect(await server.stop()).toBe(0)
    })

    test(
      'that are told to stop in the midst of a stream finish it first; another goes on with that user',
      patient,
      async () => {
        const { first, second, stream, answer } = await inMidStream()
        const stopped = first.stop()
        // No new request is taken, though the old one is under way.
        await expect
          .poll(() => send(first, 'GET', '/healthz').catch(() => 'refused'))
          .toBe('refused')
        expect((await ask(second, 'GET', '/v1/feeds/home')).status).toBe(200)
        answer()
        const events = (await stream.text()).match(/^event: .*$/gm)
        expect(events?.at(-1)).toBe('event: done')
        expect(await stopped).toBe(0)
        expect((await command(second, 1)).status).toBe(200)
        expect(await wholeWishes(witness, local)).toEqual([0, 1].map(wishInWords))
      },
    )

    test(
      'that are killed in the midst of a stream leave a user whom another serves, and who hears how it ended',
      patient,
      async () => {
        const { first, second, stream } = await inMidStream()
        await first.kill()
        await expect(stream.text()).rejects.toThrow()
        expect((await command(second, 0)).status).toBe(200)
        expect(await wholeWishes(witness, local)).toEqual([wishInWords(0)])
      },
    )

    test(
      'whose checkpoint of a feed makes no sense say so, without a word of the user',
      patient,
      async () => {
        const server = await start()
        await fill(server)
        await command(server, 0)
        const thread = threadOf(local)
        await witness.query(
          `update checkpoints.checkpoint_blobs set blob = '\\x00ff' where thread_id = $1`,
          [thread],
        )
        expect((await command(server, 1)).status).toBe(200)
        const line = server
          .said()
          .split('\n')
          .find((one) => one.includes(thread))!
        expect(JSON.parse(line)).toMatchObject({
          level: 40,
          msg: expect.stringContaining('checkpoint'),
        })
        expect(server.said()).not.toMatch(/babake|local/)
      },
    )
  },
)
