import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../../graphs/feed/testing.ts'
import { signToken } from '../identity.ts'
import { startTestServer, type TestServer } from '../testing.ts'

const secret = 'a secret of more than thirty-two characters'
const some = { ...films, items: films.items.slice(0, 60) }
let server: TestServer
beforeAll(async () => {
  server = await startTestServer(some, { TILLER_JWT_SECRET: secret })
})
afterAll(() => server.close())

const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
})

type Options = ConstructorParameters<typeof Client>[1]

/** A client of the SDK that sends these headers. */
const connect = async (url: string, headers: Record<string, string>, options: Options = {}) => {
  const client = new Client({ name: 'an agent', version: '1' }, options)
  clients.push(client)
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', url), {
    requestInit: { headers },
  })
  await client.connect(transport)
  return client
}

const agentOf = async (user: string, options?: Options) => {
  const headers = { authorization: `Bearer ${await signToken(secret, user)}` }
  const client = await connect(server.url, headers, options)
  return {
    client,
    /** What a tool answers, or why it does not. */
    async call(name: string, args: Record<string, unknown> = {}) {
      const { content, structuredContent, isError } = await client.callTool({
        name,
        arguments: args,
      })
      const [first] = content
      const text = first?.type === 'text' ? first.text : ''
      // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
      return { text, answer: structuredContent as any, isError: isError ?? false }
    },
  }
}

describe.each<[string, Options]>([
  ['as the protocol was first', {}],
  ['as the protocol is now', { versionNegotiation: { mode: 'auto' } }],
])('an agent %s', (era, options) => {
  const user = `ann ${era}`

  test('is told of three tools, each with its arguments', async () => {
    const { client } = await agentOf(user, options)
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['steer_feed', 'show_feed', 'explain_item'])
    const [steer] = tools
    expect(steer!.inputSchema).toMatchObject({
      required: ['text'],
      properties: { text: { type: 'string' }, feed: { default: 'home' } },
    })
  })

  test('steers a feed, is shown what it became, and told why an item is there', async () => {
    const { call } = await agentOf(user, options)
    const steered = await call('steer_feed', { text: 'no horror, a bit more comedy' })
    expect(steered.answer.understood.map(({ value }: { value: string }) => value)).toEqual([
      'Horror',
      'Comedy',
    ])
    expect(JSON.parse(steered.text)).toEqual(steered.answer)

    const { page } = (await call('show_feed', { limit: 5 })).answer
    expect(page.items).toEqual(steered.answer.page.items.slice(0, 5))
    const next = (await call('show_feed', { limit: 5, cursor: page.cursor })).answer.page
    expect(next.items).toEqual(steered.answer.page.items.slice(5, 10))

    for (const item of [page.items[2], next.items[0]]) {
      const { answer } = await call('explain_item', { item: item.id })
      const at = steered.answer.page.items.findIndex(({ id }: { id: string }) => id === item.id)
      expect(answer).toEqual({ place: at + 1, ...item })
      expect(answer.reasons.length).toBeGreaterThan(0)
    }
  })
})

test('cannot keep a stream open: there is nothing to listen for', async () => {
  const { client } = await agentOf('listener', { versionNegotiation: { mode: 'auto' } })
  expect(client.getServerCapabilities()).toEqual({ tools: { listChanged: false } })
  await expect(client.listen({ toolsListChanged: true })).rejects.toThrow(/limit|support/i)
})

test('is told of what lies further down than one page, and what is not there at all', async () => {
  const { call } = await agentOf('deep')
  const { items } = (await call('show_feed', { limit: 50 })).answer.page
  expect((await call('explain_item', { item: items[40].id })).answer.place).toBe(41)
  expect(await call('explain_item', { item: 'nothing' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('give the id of one that show_feed'),
  })
})

describe('arguments that do not fit', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['steer_feed', {}, 'say in "text" what the feed should show'],
    ['steer_feed', { text: ' ' }, 'text: a command has words'],
    ['steer_feed', { text: 'x'.repeat(2_001) }, 'text'],
    ['steer_feed', { text: 'no horror', user: 'bob' }, '"user"'],
    ['steer_feed', { text: 'no horror', feed: 'a/b' }, 'feed: letters, digits and dashes'],
    ['show_feed', { limit: 1_000 }, 'limit'],
    ['show_feed', { cursor: 'forged' }, 'send a cursor as a page gave it, or none'],
    ['explain_item', {}, 'the id of an item'],
  ])('%s %j: a tool error that names the mend', async (name, args, why) => {
    const { call } = await agentOf('careless')
    const { isError, text } = await call(name, args)
    expect([isError, text]).toEqual([true, expect.stringContaining(why)])
  })
})

describe('who asks', () => {
  test('is the token’s user: no other feed is reached, whatever else is sent', async () => {
    const ann = await agentOf('ann')
    const { page } = (await ann.call('steer_feed', { text: 'no horror' })).answer
    const headers = {
      authorization: `Bearer ${await signToken(secret, 'bob')}`,
      'x-tiller-user': 'ann',
    }
    const bob = await connect(server.url, headers)
    const call = (name: string, args: Record<string, unknown>) =>
      bob.callTool({ name, arguments: args })
    expect(await call('show_feed', { cursor: page.cursor })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('There is nothing here') }],
    })
    const { structuredContent } = await call('steer_feed', { text: 'thanks' })
    expect(structuredContent).toMatchObject({ directives: [] })
  })

  test('must be told by a token', async () => {
    await expect(connect(server.url, {})).rejects.toThrow(/401|Unauthorized/)
    await expect(connect(server.url, { authorization: 'Bearer no' })).rejects.toThrow(
      /401|Unauthorized/,
    )
    const { status, body } = await server.request('POST', '/mcp', {})
    expect([status, body.title]).toEqual([401, 'Unauthorized'])
  })
})

describe('without auth', () => {
  let open: TestServer
  beforeAll(async () => {
    open = await startTestServer(some, { TILLER_RATE_COMMANDS: '1', TILLER_RATE_REQUESTS: '40' })
  })
  afterAll(() => open.close())

  test('the user is that of the header, and pages of other sites are refused', async () => {
    const headers = { 'x-tiller-user': 'cid' }
    const client = await connect(open.url, headers)
    await client.callTool({ name: 'steer_feed', arguments: { text: 'no horror' } })
    const { body } = await open.request('GET', '/v1/feeds/home/directives', undefined, headers)
    expect(body.directives).toHaveLength(1)
    const there = { origin: 'https://elsewhere.example' }
    expect((await open.request('POST', '/mcp', {}, there)).status).toBe(403)
  })

  test('the limits of a user hold, and a tool says when there may be more', async () => {
    const client = await connect(open.url, { 'x-tiller-user': 'dan' })
    const steer = () => client.callTool({ name: 'steer_feed', arguments: { text: 'no horror' } })
    expect((await steer()).isError).toBeFalsy()
    expect(await steer()).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/At most 1 commands a minute.*\nAsk again in \d+/) }],
    })
    const asked = async () => {
      const body = { jsonrpc: '2.0', id: 1, method: 'ping' }
      return (await open.request('POST', '/mcp', body, { 'x-tiller-user': 'eve' })).status
    }
    const statuses = await Promise.all(Array.from({ length: 41 }, asked))
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })

  test('only messages are taken: of one method, one type and no great size', async () => {
    const got = await open.request('GET', '/mcp')
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await open.request('POST', '/mcp', 'x', { 'content-type': 'text/plain' })).status).toBe(
      415,
    )
    expect((await open.request('POST', '/mcp', { text: 'x'.repeat(64_001) })).status).toBe(413)
  })
})
