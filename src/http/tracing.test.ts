import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { openChatServer, says } from '../models/chat-testing.ts'
import { askForJson, openChatModel } from '../models/index.ts'
import { inSpan, openTracing, type Tracing } from '../telemetry/index.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

interface SentSpan {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  status: { code?: number }
  attributes: { key: string; value: Record<string, unknown> }[]
}

/** What a collector is sent: a real server, as OTLP over HTTP speaks to it. */
const openCollector = async () => {
  const sent: { path: string; spans: SentSpan[]; whole: string }[] = []
  const server = createServer(async (request, response) => {
    // biome-ignore lint/suspicious/noExplicitAny: a document of another program
    const body = (await json(request)) as any
    const spans = body.resourceSpans[0].scopeSpans[0].spans
    sent.push({ path: request.url!, spans, whole: JSON.stringify(body) })
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    spans: () => sent.flatMap(({ spans }) => spans),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

let server: TestServer
let collector: Awaited<ReturnType<typeof openCollector>>
let tracing: Tracing
const warnings: string[] = []
beforeAll(async () => {
  server = await startTestServer(films)
  collector = await openCollector()
})
afterEach(async () => {
  await tracing.close()
  collector.sent.length = 0
})
afterAll(async () => {
  collector.close()
  await server.close()
})

const start = async (endpoint: string | undefined) => {
  tracing = await openTracing(endpoint, (message) => warnings.push(message))
}
const traceId = '0af7651916cd43dd8448eb211c80319c'
const caller = 'b7ad6b7169203331'
const steer = (headers: Record<string, string> = {}) =>
  server.request(
    'POST',
    '/v1/feeds/secretfeed/commands',
    { text: 'no horror, something like zanzibar' },
    { ...as('user-of-tracing'), ...headers },
  )

describe('traces', () => {
  test('are sent to nobody without a collector', async () => {
    await start(undefined)
    expect((await steer()).status).toBe(200)
    await tracing.close()
    expect(collector.sent).toEqual([])
  })

  test('hold the request in the trace of who asked, and each step under it', async () => {
    await start(collector.url)
    const traceparent = `00-${traceId}-${caller}-01`
    const { status } = await steer({ traceparent, 'x-request-id': 'asked-1' })
    expect(status).toBe(200)
    await tracing.close()
    expect(collector.sent[0]!.path).toBe('/v1/traces')
    const spans = collector.spans()
    const request = spans.find(({ name }) => name === 'POST /v1/feeds/:feed/commands')!
    expect(request).toMatchObject({ traceId, parentSpanId: caller })
    expect(request.attributes).toEqual(
      expect.arrayContaining([
        { key: 'http.response.status_code', value: { intValue: 200 } },
        { key: 'tiller.request_id', value: { stringValue: 'asked-1' } },
      ]),
    )
    const steps = spans.filter(({ parentSpanId }) => parentSpanId === request.spanId)
    expect(steps.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['recall', 'parser', 'filter', 'matcher', 'reranker', 'remember']),
    )
    expect(spans.every((span) => span.traceId === traceId)).toBe(true)
  })

  test('of two requests at once do not mix', async () => {
    await start(collector.url)
    await Promise.all([steer(), steer(), server.request('GET', '/v1/feeds/home')])
    await tracing.close()
    const byTrace = grouped(collector.spans())
    expect(byTrace.size).toBe(3)
    for (const spans of byTrace.values()) {
      const [root, ...others] = spans.filter(({ parentSpanId }) => !parentSpanId)
      expect(others).toEqual([])
      const ids = spans.map(({ spanId }) => spanId)
      for (const span of spans.filter((one) => one !== root))
        expect(ids).toContain(span.parentSpanId)
    }
  })

  test('hold no word of a user, no user, no feed and no path', async () => {
    await start(collector.url)
    await steer()
    await server.request('GET', '/v1/items/secretitem?surprise=secretquery')
    await tracing.close()
    expect(collector.spans().length).toBeGreaterThan(5)
    const whole = collector.sent.map((one) => one.whole).join()
    for (const word of ['horror', 'zanzibar', 'user-of-tracing', 'secret'])
      expect(whole.toLowerCase()).not.toContain(word)
  })

  test('hold a call of the model under what made it, and that it failed without saying of what', async () => {
    const model = await openChatServer()
    const chat = (await openChatModel({ baseUrl: model.baseUrl }))!
    const messages = [{ role: 'user', content: 'a secret' }] as const
    const ask = () => askForJson(chat, { name: 'reading', schema: {}, messages })
    await start(collector.url)
    model.answer(says({ fine: true }), says('', { end: 'length' }))
    await inSpan({ name: 'asked', kind: 'CHAIN' }, ask)
    await inSpan({ name: 'asked', kind: 'CHAIN' }, async () => {
      throw new Error('a secret')
    }).catch(() => {})
    await tracing.close()
    model.close()
    const [asked, failed] = collector.spans().filter(({ name }) => name === 'asked')
    const [call] = collector.spans().filter(({ name }) => name === 'model')
    expect(call!.parentSpanId).toBe(asked!.spanId)
    expect(failed!.status.code).toBe(2)
    expect(failed!.attributes).toContainEqual({
      key: 'error.type',
      value: { stringValue: 'Error' },
    })
    expect(JSON.stringify(collector.sent)).not.toContain('secret')
  })

  test('for a collector that is not there harm nobody, and a warning names it', async () => {
    await start('http://127.0.0.1:1')
    // Of three commands to one feed the latest would win.
    const answers = await Promise.all(['a', 'b', 'c'].map((user) => steer(as(user))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    await expect.poll(() => warnings.join(), { timeout: 10_000 }).toContain('ECONNREFUSED')
    await steer()
    const began = performance.now()
    await tracing.close()
    expect(performance.now() - began).toBeLessThan(4_000)
  })
})

const grouped = (spans: SentSpan[]) => {
  const byTrace = new Map<string, SentSpan[]>()
  for (const span of spans) byTrace.set(span.traceId, [...(byTrace.get(span.traceId) ?? []), span])
  return byTrace
}
