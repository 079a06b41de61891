import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wholeWishes } from '../../graphs/feed/testing.ts'
import { wishInWords } from '../../graphs/feed/testing-wishes.ts'
import {
  bouncedConnections,
  createBouncedDatabase,
  hasPgBouncer,
} from '../database/testing-pgbouncer.ts'
import type { Served } from './testing.ts'
import { ask, fill, openServers, type Servers, send } from './testing-servers.ts'

const postgres = process.env.TILLER_TEST_DATABASE_URL ?? ''
const patient = { timeout: 180_000 }

describe.skipIf(!postgres || !hasPgBouncer)(
  'two servers behind a PgBouncer in transaction mode and the wall between users (skipped without TILLER_TEST_DATABASE_URL or where pgbouncer is not installed)',
  () => {
    let own: Awaited<ReturnType<typeof createBouncedDatabase>>
    /** Not by way of PgBouncer, and past the wall. */
    let witness: pg.Pool
    let servers: Servers
    let both: [Served, Served]

    beforeAll(async () => {
      own = await createBouncedDatabase(postgres)
      const direct = Object.assign(new URL(postgres), { pathname: own.name }).href
      witness = new pg.Pool({ connectionString: direct })
      servers = await openServers()
      // At once, on an empty database.
      both = await Promise.all([servers.start(own.url), servers.start(own.url)])
      await fill(both[0])
    }, patient.timeout)
    afterAll(async () => {
      await servers.close()
      await witness.end()
      await own.drop()
    })

    const home = '/v1/feeds/home'
    const as = (user: string) => ({ 'x-tiller-user': user })
    const command = (server: Served, user: string, n: number) =>
      ask(server, 'POST', `${home}/commands`, JSON.stringify({ text: wishInWords(n) }), as(user))
    const undo = (server: Served, user: string) =>
      ask(server, 'POST', `${home}/undo`, undefined, as(user))
    const wishesOf = (userId: string) => wholeWishes(witness, { userId, feed: 'home' })

    test('migrated at once: each step was taken once, by a role that passes no wall', async () => {
      const { rows } = await witness.query('select id from tiller_migrations order by id')
      expect(rows.map(({ id }) => id)).toEqual(rows.map((_, n) => n + 1))
      const { rows: owners } = await witness.query(
        `select rolsuper or rolbypassrls as passes from pg_roles
         where oid = (select relowner from pg_class where oid = 'turns'::regclass)`,
      )
      expect(owners).toEqual([{ passes: false }])
      for (const server of both) expect(server.said()).not.toContain('"level"')
    })

    test(
      'that race on one feed: the last command wins, none that was answered is lost or half applied, and all can be undone',
      patient,
      async () => {
        const users = Array.from({ length: 6 }, (_, n) => `racer-${n}`)
        const racing = async (user: string) => {
          const answers = await Promise.all(
            Array.from({ length: 10 }, (_, n) => command(both[n % 2]!, user, n)),
          )
          const answered = answers.flatMap(({ status }, n) => (status === 200 ? [n] : []))
          expect(answered.length).toBeGreaterThan(0)
          for (const { status, body } of answers)
            if (status !== 200) expect([status, body.title]).toEqual([409, 'Interrupted'])
          expect((await wishesOf(user)).toSorted()).toEqual(answered.map(wishInWords).toSorted())
          for (const n of answered.keys()) {
            const { status, body } = await undo(both[n % 2]!, user)
            expect([status, body.directives.length]).toEqual([200, answered.length - 1 - n])
          }
        }
        await Promise.all(users.map(racing))
        const { rows } = await witness.query('select count(*)::int as left from leases')
        expect(rows).toEqual([{ left: 0 }])
      },
    )

    test('stream a turn whole, and go on with it from the other server', patient, async () => {
      const text = JSON.stringify({ text: wishInWords(1) })
      const stream = async (server: Served, headers: Record<string, string>) => {
        const given = { ...as('listener'), accept: 'text/event-stream', ...headers }
        const response = await send(server, 'POST', `${home}/commands`, text, given)
        return (await response.text()).match(/^(event: .*\ndata: .*\nid: .*)$/gm)!
      }
      const told = await stream(both[0], {})
      expect(told.at(-1)).toContain('event: done')
      const id = told[1]!.match(/id: (.*)/)![1]!
      expect(await stream(both[1], { 'last-event-id': id })).toEqual(told.slice(2))
      expect(await wishesOf('listener')).toEqual([wishInWords(1)])
    })

    test('had no more connections of the database than PgBouncer deals out', async () => {
      const { rows } = await witness.query(
        `select count(*)::int as count from pg_stat_activity
         where datname = current_database() and usename <> current_user`,
      )
      expect(rows[0].count).toBeGreaterThan(0)
      expect(rows[0].count).toBeLessThanOrEqual(bouncedConnections)
    })
  },
)
