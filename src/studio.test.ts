import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@langchain/langgraph-sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serve } from './cli/testing.ts'
import { freePort } from './database/testing.ts'

let dataDir: string
let server: Served
let client: Client

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tiller-studio-'))
  const port = await freePort()
  const cli = 'node_modules/@langchain/langgraph-cli/dist/cli/cli.mjs'
  const args = ['dev', '--host', '127.0.0.1', '--port', String(port), '--no-browser', '--no-reload']
  server = await serve([cli, ...args], port, '/readyz', {
    TILLER_DATA_DIR: dataDir,
    TILLER_DEMO: 'off',
    LANGGRAPH_CLI_NO_ANALYTICS: '1',
  })
  client = new Client({ apiUrl: server.url })
  const put = (path: string, body: string) =>
    fetch(server.url + path, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/json' },
    })
  await put('/v1/catalog', JSON.stringify({ attributes: [{ name: 'genres', kind: 'tags' }] }))
  const items = ['Horror', 'Comedy', 'Drama'].map((genre, i) =>
    JSON.stringify({ id: `${i}`, title: `Item ${i}`, attributes: { genres: [genre] } }),
  )
  await put('/v1/items', items.join('\n'))
}, 90_000)
afterAll(async () => {
  await server?.kill()
  await rm(dataDir, { recursive: true, force: true })
})

test('Studio finds the graph, its nodes and its schema', { timeout: 60_000 }, async () => {
  const [assistant] = await client.assistants.search({ graphId: 'feed' })
  const { nodes } = await client.assistants.getGraph(assistant!.assistant_id)
  expect(nodes.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'recall',
      'parser',
      'planner',
      'filter',
      'matcher',
      'attenuator',
      'remember',
    ]),
  )
  const { input_schema } = await client.assistants.getSchemas(assistant!.assistant_id)
  expect(Object.keys(input_schema?.properties ?? {})).toEqual(
    expect.arrayContaining(['command', 'userId', 'feed']),
  )
})

test('a run streamed from Studio lights up the nodes of its plan, and its directives are the API’s', async () => {
  const thread = await client.threads.create()
  const ran: string[] = []
  const input = { command: 'no horror', userId: 'local' }
  for await (const { event, data } of client.runs.stream(thread.thread_id, 'feed', {
    input,
    streamMode: 'updates',
  }))
    if (event === 'updates') ran.push(...Object.keys(data as object))
  expect(ran).toEqual([
    'recall',
    'parser',
    'consolidate',
    'planner',
    'filter',
    'matcher',
    'aggregator',
    'reranker',
    'explainer',
    'remember',
  ])
  const response = await fetch(`${server.url}/v1/feeds/home/directives`)
  const { directives } = (await response.json()) as { directives: object[] }
  expect(directives).toEqual([
    expect.objectContaining({ polarity: 'avoid', attribute: 'genres', value: 'Horror' }),
  ])
})
