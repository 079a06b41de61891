import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../database/testing.ts'
import { type Served, serve } from './testing.ts'

let dataDir: string
let served: Served | undefined

const start = async (env: Record<string, string> = {}, program?: string): Promise<Served> => {
  const port = await freePort()
  const args = program ? ['start'] : ['--import', 'tsx', 'src/cli.ts', 'start']
  const own = {
    PORT: String(port),
    TILLER_DATA_DIR: dataDir,
    TILLER_DEMO: 'off',
    TILLER_LOG_LEVEL: 'warn',
  }
  served = await serve(args, port, '/readyz', { ...own, ...env }, program)
  return served
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
type Body = any

const call = async (
  { url }: Served,
  method: string,
  path: string,
  body?: string,
): Promise<Body> => {
  const response = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  })
  return response.json()
}

const attributes = [
  { name: 'genres', kind: 'tags' },
  { name: 'runtime', kind: 'number', unit: 'minute' },
]
const line = (i: number) =>
  JSON.stringify({
    id: `item-${i}`,
    title: `Item ${i}`,
    attributes: { genres: [i % 2 === 0 ? 'Horror' : 'Comedy'], runtime: 60 + i },
  })

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tiller-start-'))
})
afterEach(async () => {
  await served?.kill()
  await rm(dataDir, { recursive: true, force: true })
})

describe('a server on the embedded engine', { timeout: 120_000 }, () => {
  test('that is killed keeps every turn it answered, and starts again', async () => {
    const first = await start()
    await call(first, 'PUT', '/v1/catalog', JSON.stringify({ attributes }))
    await call(first, 'PUT', '/v1/items', Array.from({ length: 60 }, (_, i) => line(i)).join('\n'))
    await call(first, 'POST', '/v1/feeds/home/commands', '{"text":"no horror"}')
    const answered = await call(
      first,
      'POST',
      '/v1/feeds/home/commands',
      '{"text":"under 100 minutes"}',
    )
    await first.kill()
    const second = await start()
    const { directives } = await call(second, 'GET', '/v1/feeds/home/directives')
    expect(directives).toEqual(answered.directives)
    const { page } = await call(second, 'GET', '/v1/feeds/home?limit=100')
    expect(page.items).toHaveLength(20)
    const undone = await call(second, 'POST', '/v1/feeds/home/undo')
    expect(undone.directives).toHaveLength(1)
  })

  test('that is killed during an import has whole items, counted right, and takes the import again', async () => {
    const first = await start()
    await call(first, 'PUT', '/v1/catalog', JSON.stringify({ attributes }))
    const lines = Array.from({ length: 3_000 }, (_, i) => line(i)).join('\n')
    const cut = call(first, 'PUT', '/v1/items', lines).catch(() => 'cut')
    while ((await call(first, 'GET', '/v1/catalog')).items === 0);
    await first.kill()
    expect(await cut).toBe('cut')
    const second = await start()
    const { items } = await call(second, 'GET', '/v1/catalog')
    expect(items).toBeGreaterThan(0)
    expect(items).toBeLessThan(3_000)
    const only = await call(second, 'POST', '/v1/feeds/home/commands', '{"text":"no horror"}')
    expect(only.understood).toHaveLength(1)
    expect(await call(second, 'PUT', '/v1/items', lines)).toEqual({
      received: 3_000,
      stored: 3_000,
      rejected: [],
    })
    expect((await call(second, 'GET', '/v1/catalog')).items).toBe(3_000)
  })

  test('finds out beside the requests what someone is interested in who does enough', async () => {
    const server = await start()
    await call(server, 'PUT', '/v1/catalog', JSON.stringify({ attributes }))
    await call(server, 'PUT', '/v1/items', Array.from({ length: 60 }, (_, i) => line(i)).join('\n'))
    const like = (i: number) => ({
      type: 'like',
      itemId: `item-${2 * i}`,
      at: new Date(Date.UTC(2026, 0, 1 + i)).toISOString(),
    })
    const events = Array.from({ length: 10 }, (_, i) => like(i))
    await call(server, 'POST', '/v1/events', JSON.stringify({ events }))
    const found = async () => (await call(server, 'GET', '/v1/interests')).interests
    await expect.poll(found, { timeout: 30_000 }).toMatchObject([{ value: 'Horror' }])
  })

  test('that is told to stop is first not ready and serves on, then finishes; told again it ends', async () => {
    const server = await start({ TILLER_DRAIN_SECONDS: '600' })
    const signal = (name: NodeJS.Signals) => process.kill(-server.child.pid!, name)
    const status = async (path: string) => (await fetch(server.url + path)).status
    signal('SIGTERM')
    await expect.poll(() => status('/readyz')).toBe(503)
    const { detail, requestId } = await call(server, 'GET', '/readyz')
    expect([detail, typeof requestId]).toEqual(['The server is about to stop.', 'string'])
    expect(await status('/v1/feeds/home')).toBe(200)
    signal('SIGINT')
    await once(server.child, 'exit')
    expect(server.child.signalCode).toBe('SIGINT')
    // What was cut off is no harm: the folder opens again.
    const second = await start({ TILLER_DRAIN_SECONDS: '0.1' })
    expect(await second.stop()).toBe(0)
  })

  test('finishes and exits cleanly when it is told to stop, and leaves the folder free', async () => {
    const first = await start()
    expect(await first.stop()).toBe(0)
    const second = await start()
    expect(await second.stop()).toBe(0)
  })
})

test('npm start that is told to stop takes the server with it', { timeout: 120_000 }, async () => {
  const { child, url } = await start({}, 'npm')
  child.kill('SIGTERM')
  await once(child, 'exit')
  await expect.poll(() => fetch(url).catch(() => 'gone'), { timeout: 30_000 }).toBe('gone')
})

describe('a second process on the same folder', { timeout: 120_000 }, () => {
  test('is told that the folder is in use, and by whom', async () => {
    const first = await start()
    await expect(start()).rejects.toThrow(String(first.child.pid))
    served = first
  })
})

describe('the demo catalogue', { timeout: 120_000 }, () => {
  let demoDir: string
  beforeAll(async () => {
    demoDir = await mkdtemp(join(tmpdir(), 'tiller-demo-'))
  })
  afterAll(() => rm(demoDir, { recursive: true, force: true }))

  test('is there on first start, and obeys', async () => {
    const server = await start({ TILLER_DATA_DIR: demoDir, TILLER_DEMO: 'on' })
    const { items } = await call(server, 'GET', '/v1/catalog')
    expect(items).toBeGreaterThan(400)
    const { understood, page } = await call(
      server,
      'POST',
      '/v1/feeds/home/commands',
      '{"text":"less horror, more 90s sci-fi under two hours, nothing with Tom Cruise"}',
    )
    expect(understood).toHaveLength(5)
    for (const { attributes: of } of page.items) {
      expect(of.runtime).toBeLessThan(120)
      expect(of.cast).not.toContain('Tom Cruise')
    }
  })
})
