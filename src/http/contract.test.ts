import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(films)
})
afterAll(() => server.close())

const command = (user: string, text: string, feed = 'home') =>
  server.request('POST', `/v1/feeds/${feed}/commands`, { text }, as(user))

describe('a command', () => {
  test('answers in the exact shape of the contract', async () => {
    const { status, body } = await command('shape', 'no horror, under two hours, a bit more comedy')
    expect(status).toBe(200)
    expect(Object.keys(body).toSorted()).toEqual(
      [
        'degraded',
        'directives',
        'notUnderstood',
        'page',
        'relaxations',
        'requestId',
        'shortfall',
        'turn',
        'understood',
      ].toSorted(),
    )
    expect(body.turn).toMatchObject({
      act: 'refine',
      text: 'no horror, under two hours, a bit more comedy',
    })
    const id = expect.any(String)
    expect(body.understood).toEqual([
      {
        id,
        polarity: 'avoid',
        strength: 'must',
        attribute: 'genres',
        operator: 'contains',
        value: 'Horror',
        quote: 'no horror',
        expiresAt: null,
      },
      {
        id,
        polarity: 'want',
        strength: 'must',
        attribute: 'runtime',
        operator: '<',
        value: 120,
        quote: 'under two hours',
        expiresAt: null,
      },
      {
        id,
        polarity: 'want',
        strength: 'prefer',
        attribute: 'genres',
        operator: 'contains',
        value: 'Comedy',
        quote: 'a bit more comedy',
        expiresAt: null,
      },
    ])
    expect(body.directives).toEqual(body.understood)
    expect(body).toMatchObject({
      notUnderstood: [],
      relaxations: [],
      shortfall: null,
      degraded: false,
    })
    const [item] = body.page.items
    expect(Object.keys(item).toSorted()).toEqual([
      'attributes',
      'explanation',
      'id',
      'reasons',
      'score',
      'title',
    ])
    expect(body.page.items).toHaveLength(20)
  })

  test('says what it did not understand, with the quote and why', async () => {
    const { body } = await command('lost', 'no horror, $30')
    expect(body.notUnderstood).toEqual([{ quote: '30', why: expect.stringContaining('USD') }])
    expect(body.directives).toHaveLength(1)
  })

  test('an order asked for comes back as sort', async () => {
    const { body } = await command('sorted', 'newest first')
    expect(body.sort).toEqual({ attribute: 'year', direction: 'desc' })
  })

  test.each([
    ['a missing text', {}],
    ['an empty text', { text: ' ' }],
    ['a text of another type', { text: 3 }],
    ['an unknown field', { text: 'no horror', extra: 1 }],
    ['a text that is too long', { text: 'x'.repeat(2_001) }],
    ['a NUL character', { text: 'no \0 horror' }],
    ['a lone surrogate', { text: 'no \ud800 horror' }],
  ])('with %s is a 400 problem that names the place, and no turn', async (_, body) => {
    const answer = await server.request('POST', '/v1/feeds/home/commands', body, as('bad'))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body).toMatchObject({
      status: 400,
      title: 'Bad request',
      requestId: expect.any(String),
    })
    expect(answer.body.errors[0].location).toMatch(/text|json|extra|body/)
    const { body: turns } = await server.request(
      'GET',
      '/v1/feeds/home/turns',
      undefined,
      as('bad'),
    )
    expect(turns).toEqual({ turns: [] })
  })

  test.each([
    ['JSON that breaks off', '{"text":', 400],
    ['a megabyte', JSON.stringify({ text: 'x'.repeat(1_000_000) }), 413],
    ['bytes that are not UTF-8', Uint8Array.from([0x22, 0xff, 0x22]), 400],
  ])('with %s is refused', async (_, body, status) => {
    const answer = await server.request('POST', '/v1/feeds/home/commands', body, as('bad'))
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  test('with another media type is a 415', async () => {
    const type = { 'content-type': 'text/plain' }
    expect(
      (await server.request('POST', '/v1/feeds/home/commands', '{"text":"x"}', type)).status,
    ).toBe(415)
  })
})

describe('a feed', () => {
  test('is paged by an opaque cursor without repeats, to its end', async () => {
    const seen: string[] = []
    let path = '/v1/feeds/home?limit=50'
    for (;;) {
      const { status, body } = await server.request('GET', path, undefined, as('pager'))
      expect(status).toBe(200)
      seen.push(...body.page.items.map(({ id }: { id: string }) => id))
      if (body.page.cursor === null) break
      path = `/v1/feeds/home?limit=50&cursor=${body.page.cursor}`
    }
    expect(seen).toHaveLength(films.items.length)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test.each(['limit=0', 'limit=101', 'limit=x', 'cursor=nonsense', 'other=1'])(
    'asked for with ?%s is a 400 that names it',
    async (query) => {
      const { status, body } = await server.request('GET', `/v1/feeds/home?${query}`)
      expect(status).toBe(400)
      expect(JSON.stringify(body.errors)).toContain(query.split('=')[0])
    },
  )

  test('named otherwise is another feed: what is asked of one does not show in the other', async () => {
    await command('two', 'no horror', 'date-night')
    const { body } = await server.request('GET', '/v1/feeds/home/directives', undefined, as('two'))
    expect(body.directives).toEqual([])
  })
})

describe('operations', () => {
  test('health, readiness, the OpenAPI document and its page are there', async () => {
    for (const path of [
      '/healthz',
      '/readyz',
      '/docs',
      '/docs/swagger-ui-bundle.js',
      '/openapi.json',
    ])
      expect((await server.request('GET', path)).status).toBe(200)
    const { body } = await server.request('GET', '/openapi.json')
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/v1/feeds/{feed}/commands',
        '/v1/feeds/{feed}',
        '/v1/items',
        '/v1/catalog',
        '/v1/events',
      ]),
    )
  })

  test('what is not there is a 404 problem', async () => {
    const { status, body } = await server.request('GET', '/nowhere')
    expect([status, body.title]).toEqual([404, 'Not found'])
  })

  test('a request id that is sent comes back', async () => {
    const { headers } = await server.request('GET', '/healthz', undefined, {
      'x-request-id': 'mine-1',
    })
    expect(headers.get('x-request-id')).toBe('mine-1')
  })

  test.each([
    ['too long', 'a'.repeat(256)],
    ['with a line of a log in it', 'a {"level":30}'],
    ['with another header in it', 'a: b'],
    ['empty', ''],
  ])('a request id that is sent is not taken when it is %s', async (_, sent) => {
    const { headers } = await server.request('GET', '/healthz', undefined, { 'x-request-id': sent })
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('the id of a request is in its answer, in the log and in the record of its turn', async () => {
    const id = { 'x-request-id': 'found-again' }
    const text = { text: 'no horror' }
    const { body } = await server.request('POST', '/v1/feeds/home/commands', text, {
      ...as('ids'),
      ...id,
    })
    expect(body.requestId).toBe('found-again')
    const path = `/v1/feeds/home/turns/${body.turn.id}`
    const { body: turn } = await server.request('GET', path, undefined, as('ids'))
    expect(turn.answer.requestId).toBe('found-again')
    const line = server.logged.find((one) => one.includes('found-again'))!
    expect(JSON.parse(line)).toMatchObject({ requestId: 'found-again', status: 200 })
    const wrong = await server.request(
      'POST',
      '/v1/feeds/home/commands',
      {},
      { ...as('ids'), ...id },
    )
    expect([wrong.status, wrong.body.requestId]).toEqual([400, 'found-again'])
  })

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/admin', 'text/html; charset=utf-8'],
    ['/admin/assets/admin.js', 'text/javascript; charset=utf-8'],
    ['/docs', 'text/html; charset=UTF-8'],
    ['/assets/page.js', 'text/javascript; charset=utf-8'],
    ['/assets/page.css', 'text/css; charset=utf-8'],
  ])('the page %s runs its own scripts alone, and nowhere but here', async (path, type) => {
    const { status, headers } = await server.request('GET', path)
    expect([status, headers.get('content-type')]).toEqual([200, type])
    const policy = headers.get('content-security-policy')
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
