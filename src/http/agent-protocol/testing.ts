import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@langchain/langgraph-sdk'
import type { TestCatalogue } from '../../../graphs/feed/testing.ts'
import { serve } from '../../cli/testing.ts'
import { freePort } from '../../database/testing.ts'

/** Three items: enough for each node to run. */
export const genres: TestCatalogue = {
  attributes: [{ name: 'genres', kind: 'tags' }],
  items: ['Horror', 'Comedy', 'Drama'].map((genre, i) => ({
    id: `${i}`,
    title: `Item ${i}`,
    text: '',
    popularity: i,
    attributes: { genres: [genre] },
  })),
}

/** LangGraph's SDK as anybody uses it, but that it asks once. */
export const sdk = (apiUrl: string, defaultHeaders: Record<string, string> = {}) =>
  new Client({ apiUrl, defaultHeaders, callerOptions: { maxRetries: 0, maxConcurrency: 20 } })

/** LangGraph's own server over the same graph, as `npm run studio` starts it. */
export const startDev = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiller-studio-'))
  const port = await freePort()
  const cli = 'node_modules/@langchain/langgraph-cli/dist/cli/cli.mjs'
  const args = ['dev', '--host', '127.0.0.1', '--port', String(port), '--no-browser', '--no-reload']
  const server = await serve([cli, ...args], port, '/readyz', {
    TILLER_DATA_DIR: folder,
    TILLER_DEMO: 'off',
    LANGGRAPH_CLI_NO_ANALYTICS: '1',
  })
  const put = (path: string, body: string) =>
    fetch(server.url + path, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/json' },
    })
  await put('/v1/catalog', JSON.stringify({ attributes: genres.attributes }))
  await put('/v1/items', genres.items.map((item) => JSON.stringify(item)).join('\n'))
  return {
    url: server.url,
    async close() {
      await server.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The conversation, which LangGraph's own server does not make of a graph without one: a difference that has a call of its own. */
const onlyOurs = ['messages']

/**
 * What a value is made of, down to a depth: names and kinds, not what differs from run to run. So two servers can be
 * compared.
 */
export const shapeOf = (value: unknown, depth = 2): unknown => {
  if (value === null) return 'null'
  if (Array.isArray(value))
    return depth === 0 || value.length === 0 ? '[]' : [shapeOf(value[0], depth - 1)]
  if (typeof value !== 'object') return typeof value
  if (depth === 0) return '{}'
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => one !== undefined && !onlyOurs.includes(name))
      .map(([name, one]): [string, unknown] => [name, shapeOf(one, depth - 1)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** What a call gives, or the status of its refusal. */
export const orStatus = async (call: Promise<unknown>): Promise<unknown> => {
  try {
    return await call
  } catch (error) {
    return { status: (error as { status?: number }).status ?? String(error) }
  }
}
