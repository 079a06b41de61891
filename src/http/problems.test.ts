import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { problemView } from './schemas.ts'
import { type Answer, as, startTestServer, type TestServer } from './testing.ts'

let server: TestServer
let directive: string
beforeAll(async () => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 30) })
  const { body } = await server.request('POST', '/v1/feeds/home/commands', { text: 'no horror' })
  directive = body.directives[0].id
})
afterAll(() => server.close())

/** Everything that a request could have left behind. */
const stored = async () => {
  const tables = ['turns', 'directives', 'directive_ends', 'events', 'items', 'pages', 'feeds']
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  const { rows } = await server.pool.query(`select version, ${counts.join()} from catalogue`)
  return rows[0]
}

const expectProblem = ({ status, headers, body }: Answer, expected: number) => {
  expect(status).toBe(expected)
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(problemView.strict().parse(body)).toMatchObject({ status })
}

/** Every route that reads JSON, with a field that it takes. */
const jsonRoutes = (): [method: string, path: string, field: string][] => [
  ['POST', '/v1/feeds/home/commands', 'text'],
  ['PATCH', `/v1/feeds/home/directives/${directive}`, 'text'],
  ['POST', '/v1/events', 'events'],
  ['PUT', '/v1/catalog', 'attributes'],
  ['PATCH', '/v1/items/film-1', 'title'],
]

describe('on every route that reads JSON', () => {
  test.each<[string, (field: string) => string | Uint8Array, string | undefined]>([
    ['nothing', () => '', undefined],
    ['JSON that breaks off', (field) => `{"${field}":`, undefined],
    ['bytes that are no text', () => Buffer.from('22ff22', 'hex'), undefined],
    ['a list', () => '[]', 'body'],
    ['null', () => 'null', 'body'],
    ['a bare string', () => '"no horror"', 'body'],
    ['a field that no one knows', () => '{"surprise":1}', 'surprise'],
    ['a field that every object inherits', () => '{"constructor":1}', 'constructor'],
    ['a prototype', () => '{"__proto__":{"text":"x"}}', 'body'],
    ['null for a field', (field) => `{"${field}":null}`, '$field'],
    ['a number for a field', (field) => `{"${field}":1e999}`, '$field'],
    ['an object for a field', (field) => `{"${field}":{"a":1}}`, '$field'],
    ['a NUL', (field) => `{"${field}":"x\\u0000"}`, '$field'],
    ['a lone surrogate', (field) => `{"${field}":"\\udc00"}`, '$field'],
    ['a deep nest', (field) => `{"${field}":${'['.repeat(9_000)}${']'.repeat(9_000)}}`, '$field'],
  ])('%s is a 400 that names the place, and nothing is stored', async (_, make, location) => {
    const before = await stored()
    for (const [method, path, field] of jsonRoutes()) {
      const answer = await server.request(method, path, make(field))
      expectProblem(answer, 400)
      const places = answer.body.errors?.map((error: { location: string }) => error.location)
      if (location === undefined) expect(answer.body.detail).toMatch(/JSON|UTF-8/)
      else if (location === '$field') expect(places.join()).toContain(field)
      else expect(places).toContain(location)
    }
    expect(await stored()).toEqual(before)
  })

  test.each<[string, Record<string, string>, number]>([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['text', { 'content-type': 'text/plain' }, 415],
    ['something compressed', { 'content-encoding': 'gzip' }, 415],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['no site at all', { origin: 'null' }, 403],
  ])('what comes from %s is refused, and nothing is stored', async (_, headers, status) => {
    const before = await stored()
    for (const [method, path, field] of jsonRoutes()) {
      const answer = await server.request(method, path, `{"${field}":"x"}`, headers)
      expectProblem(answer, status)
    }
    expect(await stored()).toEqual(before)
  })
})

describe('a path', () => {
  test.each([
    '/nowhere',
    '/v1',
    '/v1/feeds/',
    '//v1/catalog',
    '/v1//catalog',
    '/v1/catalog/',
    '/V1/catalog',
    '/v1/items/',
    '/v1/items/nothing',
    '/v1/items/%',
    '/v1/items/%ff',
    '/v1/items/__proto__',
    '/assets/%2e%2e%2fapp.ts',
    '/docs/..%2f..%2fpackage.json',
  ])('with nothing at it is a 404: %s', async (path) => {
    expectProblem(await server.request('GET', path), 404)
  })

  test.each([
    ['/v1/feeds/a_b', 'feed'],
    ['/v1/feeds/..%2fhome', 'feed'],
    ['/v1/feeds/home%00', 'feed'],
    ['/v1/feeds/%ff', 'feed'],
    ['/v1/items/a%00b', 'id'],
  ])('with a name that cannot be is a 400 that says which: %s', async (path, location) => {
    const answer = await server.request('GET', path)
    expectProblem(answer, 400)
    expect(answer.body.errors[0].location).toBe(location)
  })

  test.each([
    ['GET', '/v1/feeds/home/commands', 'POST'],
    ['POST', '/v1/feeds/home', 'GET'],
    ['DELETE', '/v1/catalog', 'GET, PUT'],
    ['OPTIONS', '/v1/events', 'POST'],
    ['POST', '/v1/items/film-1', 'GET, PATCH, DELETE'],
    ['PUT', '/healthz', 'GET'],
    ['POST', '/', 'GET'],
  ])('asked with %s at %s is a 405 that names the methods', async (method, path, allowed) => {
    const answer = await server.request(method, path)
    expectProblem(answer, 405)
    expect(answer.headers.get('allow')).toBe(allowed)
  })

  test.each(['/', '/healthz', '/v1/catalog', '/v1/feeds/home'])(
    'that can be read can be asked about with HEAD: %s',
    async (path) => {
      const { status, body } = await server.request('HEAD', path)
      expect([status, body]).toEqual([200, ''])
    },
  )
})

describe('a user that cannot be', () => {
  test.each([
    ['empty', ''],
    ['blank', ' '],
    ['too long', 'u'.repeat(201)],
  ])('is a 400: %s', async (_, user) => {
    expectProblem(await server.request('GET', '/v1/feeds/home', undefined, as(user)), 400)
  })
})

describe('what the server is at fault for', () => {
  test('is told without a word of what it was, and can be found in the log by its id', async () => {
    const { query } = server.pool
    server.pool.query = () => {
      throw Object.assign(new Error('a secret'), { detail: 'words of a user' })
    }
    const answer = await server.request('GET', '/v1/items/film-1')
    server.pool.query = query
    expectProblem(answer, 500)
    expect(JSON.stringify(answer.body)).not.toContain('secret')
    const line = server.logged.find((one) => one.includes('a secret'))!
    expect(JSON.parse(line)).toMatchObject({ level: 50, requestId: answer.body.requestId })
    expect(line).not.toContain('words of a user')
  })

  test('does not include a client that hangs up', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    const lines = ['POST /v1/events HTTP/1.1', 'host: localhost', 'content-type: application/json']
    const id = 'hung-up'
    socket.write(
      [...lines, `x-request-id: ${id}`, 'content-length: 99', '', '{"ev'].join('\r\n'),
      () => socket.destroy(),
    )
    const line = await vi.waitUntil(() => server.logged.find((one) => one.includes(id)), 5_000)
    expect(JSON.parse(line)).toMatchObject({ level: 30, status: 400 })
  })
})
