import type pg from 'pg'
import { pino } from 'pino'
import { type Feed, type FeedRuntime, watched } from '../../graphs/feed/index.ts'
import { openTestFeed, type TestCatalogue } from '../../graphs/feed/testing.ts'
import { removeItems, storeItems, storeSchema } from '../catalog/index.ts'
import { readConfig } from '../config.ts'
import { type Database, openReadiness } from '../database/index.ts'
import { openStreams } from '../streams/index.ts'
import { httpApp } from './app.ts'
import { type Listening, listen } from './server.ts'

/** An answer as a client sees it. */
export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  body: any
}

/** A real server over a database of its own. */
export interface TestServer {
  url: string
  pool: pg.Pool
  app: ReturnType<typeof httpApp>
  feed: Feed
  /** Another server on the same database, that knows no more of this one than another process would. */
  beside(): Promise<Listening>
  /** Every line of the log so far. */
  logged: string[]
  /** How often events were said to have been stored. */
  told: { events: number }
  request(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>
  close(): Promise<void>
}

/** The headers of a user, where no auth is configured. */
export const as = (user: string) => ({ 'x-tiller-user': user })

/** Tests ask more than a user may, unless that is what they are about. */
const unlimited = { TILLER_RATE_REQUESTS: '0', TILLER_RATE_COMMANDS: '0' }

/** What a test server has of its own: by default its database is a temporary one. */
interface TestOptions extends Partial<FeedRuntime> {
  heartbeatMs?: number
  openDatabase?: () => Promise<Database>
}

/** Starts a server on a free port. `env` is its whole environment. */
export const startTestServer = async (
  catalogue: TestCatalogue,
  env: Record<string, string> = {},
  { heartbeatMs, openDatabase, ...changes }: TestOptions = {},
): Promise<TestServer> => {
  const opened = await openTestFeed(catalogue, openDatabase)
  const feed = opened.reopen(changes)
  const { pool, embedder, readView, now } = opened.runtime
  const logged: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) })
  const told = { events: 0 }
  const readiness = await openReadiness(pool)
  const appOf = (feed: Feed) =>
    httpApp({
      config: readConfig({ ...unlimited, ...env }),
      log,
      pool,
      longPool: pool,
      readiness,
      embedder,
      itemsChanged: () => {},
      eventsRecorded: () => {
        told.events++
      },
      readView,
      feed: watched(feed, opened.runtime),
      now,
      streams: openStreams(pool),
      heartbeatMs,
    })
  const app = appOf(feed)
  const listenTo = (app: TestServer['app']) => listen(app, { host: '127.0.0.1', port: 0 }, log)
  const server = await listenTo(app)
  return {
    url: server.url,
    pool,
    app,
    feed,
    beside: () => listenTo(appOf(opened.reopen(changes))),
    logged,
    told,
    async request(method, path, body, headers = {}) {
      const isRaw = typeof body === 'string' || body instanceof Uint8Array
      const response = await fetch(server.url + path, {
        method,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const isJson = text !== '' && /[/+]json/.test(response.headers.get('content-type') ?? '')
      return {
        status: response.status,
        headers: response.headers,
        body: isJson ? JSON.parse(text) : text,
      }
    },
    async close() {
      await server.close()
      await opened.close()
    },
  }
}

/** Puts a catalogue in the place of what a server has. */
export const resetCatalogue = async (
  { pool }: Pick<TestServer, 'pool'>,
  { attributes, items }: TestCatalogue,
): Promise<void> => {
  const { rows } = await pool.query('select id from items')
  await removeItems(
    pool,
    rows.map(({ id }) => id),
  )
  await storeSchema(pool, attributes)
  await storeItems(pool, items)
}
