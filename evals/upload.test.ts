import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { upload } from './upload.ts'

const id = '11111111-1111-4111-8111-111111111111'
const asked: { path: string; key: string | undefined; body: string }[] = []
/** A server that takes what a client of LangSmith sends, and knows no dataset yet. */
const server = createServer(async (request, response) => {
  const path = `${request.method} ${request.url!.split('?')[0]}`
  asked.push({ path, key: request.headers['x-api-key'] as string, body: await text(request) })
  const answers: Record<string, unknown> = {
    'GET /datasets': [],
    'POST /datasets': { id, name: 'obedience' },
    [`POST /v1/platform/datasets/${id}/examples`]: { example_ids: [id], count: 1 },
    'GET /info': { instance_flags: { dataset_examples_multipart_enabled: true } },
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answers[path] ?? { id }))
})
let apiUrl: string
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('cases become a dataset, an experiment of it, and the feedback of every evaluator', async () => {
  const example = {
    id,
    inputs: { command: 'no rain' },
    referenceOutputs: { tools: ['filter'] },
    metadata: { suite: 'obedience', split: 'live', tags: [] },
  }
  const results = [{ key: 'items that obey', score: false, comment: 'a wet one' }]
  const name = await upload('obedience', [{ example, outputs: { page: [] }, results }], {
    apiKey: 'k',
    apiUrl,
  })
  expect(name).toMatch(/^obedience \d{4}-/)
  const of = (path: string) => asked.filter((one) => one.path === path).map(({ body }) => body)
  expect(of('POST /datasets')[0]).toContain('obedience')
  const { id: run, reference_example_id: reference } = JSON.parse(of('POST /runs')[0]!)
  const [sent] = of(`POST /v1/platform/datasets/${id}/examples`)
  expect(sent).toContain('no rain')
  expect(sent).toContain(reference)
  expect(JSON.parse(of('POST /feedback')[0]!)).toMatchObject({
    run_id: run,
    key: 'items that obey',
    score: false,
    comment: 'a wet one',
  })
  expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(['k']))
})
