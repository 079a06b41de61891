import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signToken } from '../identity.ts'
import { startTestServer, type TestServer } from '../testing.ts'
import { genres, sdk } from './testing.ts'

const studio = 'https://smith.langchain.com'
const secret = 'a secret of more than thirty-two characters'

describe('on a server of its own machine', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(genres, {
      TILLER_AGENT_ORIGINS: `${studio}, http://localhost:3000`,
    })
  })
  afterAll(() => server.close())
  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    server.request(method, path, undefined, headers)

  test('a page of an origin that is set may ask, and read the answer', async () => {
    const answer = await ask('/agent/info', { origin: studio })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe(studio)
    expect(answer.headers.get('access-control-expose-headers')).toContain('content-location')
    const refused = await ask('/agent/threads/none', { origin: studio })
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
      404,
      studio,
    ])
  })

  test('its browser is told so beforehand, also that the machine is a private one', async () => {
    const { status, headers } = await ask(
      '/agent/threads',
      {
        origin: studio,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-api-key,authorization',
        'access-control-request-private-network': 'true',
      },
      'OPTIONS',
    )
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-headers')).toBe('content-type,x-api-key,authorization')
    expect(headers.get('access-control-allow-methods')).toContain('POST')
    expect(headers.get('access-control-allow-private-network')).toBe('true')
  })

  test.each(['https://evil.example', 'https://smith.langchain.com.evil.example', 'null'])(
    'a page of %s is refused',
    async (origin) => {
      for (const method of ['GET', 'OPTIONS']) {
        const { status, headers } = await ask('/agent/info', { origin }, method)
        expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null])
      }
    },
  )

  test.each(['/v1/feeds', '/agentx', '/metrics'])(
    'nothing but the protocol is open to it: %s',
    async (path) => {
      const { status, headers } = await ask(path, { origin: studio })
      expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null])
    },
  )

  test('what is not offered is refused with what to do instead', async () => {
    const client = sdk(`${server.url}/agent`)
    const { thread_id } = await client.threads.create()
    const calls = [
      client.threads.delete(thread_id),
      client.threads.copy(thread_id),
      client.threads.prune([thread_id]),
      client.threads.patchState(thread_id, {}),
      client.runs.delete(thread_id, thread_id),
      client.runs.createBatch([{ assistantId: 'feed' }]),
      client.runs.cancelMany({ threadId: thread_id }),
      client.assistants.create({ graphId: 'feed' }),
      client.assistants.update('feed', {}),
      client.assistants.delete('feed'),
    ]
    for (const call of await Promise.allSettled(calls)) {
      expect(call).toMatchObject({ status: 'rejected', reason: { status: 422 } })
      const { reason } = call as PromiseRejectedResult
      expect(JSON.parse(reason.text)).toMatchObject({
        title: 'Not offered',
        detail: expect.any(String),
      })
    }
    await expect(client.threads.get(thread_id)).resolves.toMatchObject({ status: 'idle' })
  })

  test('whatever is sent, it is no fault of the server', async () => {
    const client = sdk(`${server.url}/agent`)
    const { thread_id } = await client.threads.create()
    const thread = `/agent/threads/${thread_id}`
    const odd = [null, -7, 'x', [{}], { a: [] }, true, '\u0000']
    const fields = {
      '/agent/assistants/search': ['graph_id', 'name', 'metadata', 'offset'],
      '/agent/assistants/count': ['metadata'],
      '/agent/threads': ['thread_id', 'metadata', 'if_exists', 'supersteps', 'ttl'],
      '/agent/threads/search': ['ids', 'metadata', 'status', 'values', 'limit', 'offset', 'select'],
      '/agent/threads/count': ['metadata', 'values'],
      [`${thread}/state`]: ['values', 'checkpoint', 'checkpoint_id', 'as_node'],
      [`${thread}/state/checkpoint`]: ['checkpoint', 'subgraphs'],
      [`${thread}/history`]: ['limit', 'before', 'metadata', 'checkpoint'],
      [`${thread}/runs/wait`]: ['assistant_id', 'input', 'command', 'stream_mode', 'checkpoint'],
      '/agent/runs/wait': ['assistant_id', 'input', 'interrupt_before'],
    }
    const answers: [string, unknown, number][] = []
    for (const [path, names] of Object.entries(fields))
      for (const value of odd)
        for (const body of [
          value,
          ...names.map((name) => ({ assistant_id: 'feed', [name]: value })),
        ]) {
          const { status } = await server.request('POST', path, JSON.stringify(body))
          if (status >= 500) answers.push([path, body, status])
        }
    expect(answers).toEqual([])
    const errors = server.logged.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)
    expect(errors).toEqual([])
  })

  test.each([
    [{ after_seconds: 5 }, 'after_seconds'],
    [{ webhook: 'https://example.com' }, 'webhook'],
    [{ feedback_keys: ['x'] }, 'feedback_keys'],
  ])('a run with %j is refused: it would not be heeded', async (more, location) => {
    const client = sdk(`${server.url}/agent`)
    const { thread_id } = await client.threads.create()
    const { status, body } = await server.request('POST', `/agent/threads/${thread_id}/runs/wait`, {
      assistant_id: 'feed',
      input: { command: 'no horror' },
      ...more,
    })
    expect([status, body.errors[0].location]).toEqual([422, location])
  })
})

describe('with auth', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(genres, {
      TILLER_JWT_SECRET: secret,
      TILLER_AGENT_ORIGINS: studio,
      TILLER_RATE_COMMANDS: '2',
    })
  })
  afterAll(() => server.close())

  test('the SDK sends its token as everybody does, and without it learns nothing', async () => {
    const token = await signToken(secret, 'ann')
    const client = sdk(`${server.url}/agent`, { authorization: `Bearer ${token}` })
    expect(await client.assistants.search()).toHaveLength(1)
    const without = await server.request('GET', '/agent/info', undefined, { origin: studio })
    expect([without.status, without.headers.get('access-control-allow-origin')]).toEqual([
      401,
      studio,
    ])
  })

  test('runs count as commands', async () => {
    const token = await signToken(secret, 'bob')
    const client = sdk(`${server.url}/agent`, { authorization: `Bearer ${token}` })
    const { thread_id } = await client.threads.create()
    const input = { command: 'no horror' }
    for (let n = 0; n < 2; n++) await client.runs.wait(thread_id, 'feed', { input })
    for (const asked of [
      client.runs.wait(thread_id, 'feed', { input }),
      client.runs.create(thread_id, 'feed', { input }),
      client.runs.wait(null, 'feed', { input }),
    ])
      await expect(asked).rejects.toMatchObject({ status: 429 })
    expect(await client.threads.count()).toBe(1)
  })
})

test('where it is off there is nothing', async () => {
  const server = await startTestServer(genres, {
    TILLER_AGENT: 'off',
    TILLER_AGENT_ORIGINS: studio,
  })
  const { status } = await server.request('GET', '/agent/info')
  const { headers } = await server.request('GET', '/agent/info', undefined, { origin: studio })
  await server.close()
  expect([status, headers.get('access-control-allow-origin')]).toEqual([404, null])
})
