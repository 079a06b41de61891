import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { words } from '../../graphs/feed/testing-wishes.ts'
import { freePort } from '../database/testing.ts'
import { type Served, serve } from './testing.ts'

/** Processes that are servers, as `npm start` starts them. */
export interface Servers {
  environment(url: string): Promise<Record<string, string>>
  /** Starts one on the Postgres of a URL, or embedded where that is empty, and waits until it is ready. */
  start(url: string, env?: Record<string, string>): Promise<Served>
  /** Kills those that still run. */
  close(): Promise<void>
}

export const openServers = async (): Promise<Servers> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tiller-servers-'))
  const started: Served[] = []
  const environment = async (url: string) => ({
    DATABASE_URL: url,
    PORT: String(await freePort()),
    TILLER_DATA_DIR: dataDir,
    TILLER_DEMO: 'off',
    TILLER_LOG_LEVEL: 'warn',
  })
  return {
    environment,
    async start(url, env = {}) {
      const own = { ...(await environment(url)), ...env }
      const args = ['--import', 'tsx', 'src/cli.ts', 'start']
      const server = await serve(args, Number(own.PORT), '/readyz', own)
      started.push(server)
      return server
    },
    async close() {
      await Promise.all(started.map((server) => server.kill()))
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export const send = (
  { url }: Served,
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body }),
  })

/** An answer in JSON. */
interface Asked {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  body: any
}

export const ask = async (...request: Parameters<typeof send>): Promise<Asked> => {
  const response = await send(...request)
  return { status: response.status, headers: response.headers, body: await response.json() }
}

/** Gives the database of a server some items of which each has a word of its own. */
export const fill = async (server: Served): Promise<void> => {
  await ask(server, 'PUT', '/v1/catalog', JSON.stringify({ attributes: words.attributes }))
  const lines = words.items.slice(0, 64).map((item) => JSON.stringify(item))
  await ask(server, 'PUT', '/v1/items', lines.join('\n'))
}
