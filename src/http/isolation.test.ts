import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { signToken } from './identity.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

const missing = '6f0b7f5c-0000-4000-8000-000000000000'
const home = '/v1/feeds/home'
const cursorOf = (snapshot: string) =>
  Buffer.from(JSON.stringify([snapshot, 5])).toString('base64url')

let server: TestServer
/** What belongs to someone: the ids by which a thief would ask for it. */
let owned: { directive: string; turn: string; cursor: string; snapshot: string }

beforeAll(async () => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 60) })
  const { body } = await server.request(
    'POST',
    `${home}/commands`,
    { text: 'no horror' },
    as('victim'),
  )
  const { cursor } = body.page
  const [snapshot] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  owned = { directive: body.directives[0].id, turn: body.turn.id, cursor, snapshot }
})
afterAll(() => server.close())

/** The bytes of an answer, with its headers but for what differs from request to request. */
const bytes = async (
  method: string,
  path: string,
  { body, headers }: { body?: object | undefined; headers: Record<string, string> },
) => {
  const response = await fetch(server.url + path, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  const varying = ['date', 'x-request-id']
  const kept = [...response.headers].filter(([name]) => !varying.includes(name))
  return { status: response.status, headers: kept, body: await response.text() }
}

/** Every route about a user that takes an id, as OpenAPI writes it, and how an id is asked for. */
const routes: [
  route: string,
  path: (id: string) => string,
  id: keyof typeof owned,
  body?: object,
][] = [
  ['delete /v1/feeds/{feed}/directives/{id}', (id) => `${home}/directives/${id}`, 'directive'],
  [
    'patch /v1/feeds/{feed}/directives/{id}',
    (id) => `${home}/directives/${id}`,
    'directive',
    { strength: 'prefer' },
  ],
  ['get /v1/feeds/{feed}/turns/{id}', (id) => `${home}/turns/${id}`, 'turn'],
  ['get /v1/feeds/{feed}/turns/{id}/trace', (id) => `${home}/turns/${id}/trace`, 'turn'],
  ['get /v1/feeds/{feed}', (id) => `${home}?cursor=${cursorOf(id)}`, 'snapshot'],
]

describe("an id that is another user's", () => {
  test.each(routes)(
    'answers byte for byte like one that is no one’s: %s',
    async (route, path, id, body) => {
      const method = route.split(' ')[0]!.toUpperCase()
      const theirs = await bytes(method, path(owned[id]), { body, headers: as('thief') })
      expect(theirs.status).toBe(404)
      expect(theirs).toEqual(await bytes(method, path(missing), { body, headers: as('thief') }))
    },
  )

  test.each(routes)(
    'answers so to its owner on another feed: %s',
    async (route, path, id, body) => {
      const method = route.split(' ')[0]!.toUpperCase()
      const elsewhere = path(owned[id]).replace('/home', '/other')
      const theirs = await bytes(method, elsewhere, { body, headers: as('victim') })
      expect(theirs.status).toBe(404)
      expect(theirs).toEqual(await bytes(method, path(missing), { body, headers: as('thief') }))
    },
  )

  test.each(routes.filter(([route]) => route.endsWith('{id}') || route.endsWith('trace')))(
    'that is no id at all does too: %s',
    async (route, path, _, body) => {
      const method = route.split(' ')[0]!.toUpperCase()
      const none = await bytes(method, path(missing), { body, headers: as('thief') })
      for (const id of ['x', "' or 1=1--", missing.toUpperCase(), `{${missing}}`, '\0'])
        expect(
          await bytes(method, path(encodeURIComponent(id)), { body, headers: as('thief') }),
        ).toEqual(none)
    },
  )

  test('was asked for on every route about a user that takes one', async () => {
    const { body } = await server.request('GET', '/openapi.json')
    const taking = Object.entries<object>(body.paths)
      .filter(([path]) => path.includes('{feed}') && path.includes('{id}'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
    const asked = routes.map(([route]) => route)
    for (const route of taking) expect(asked).toContain(route)
  })

  test('stays as it was whatever a thief asked', async () => {
    const { body } = await server.request('GET', `${home}/directives`, undefined, as('victim'))
    expect(body.directives).toEqual([
      expect.objectContaining({ id: owned.directive, strength: 'must' }),
    ])
  })
})

describe('what one user does', () => {
  const get = async (user: string, path: string) =>
    (await server.request('GET', path, undefined, as(user))).body
  const post = async (user: string, path: string, body?: object) =>
    (await server.request('POST', path, body, as(user))).body

  test.each(['undo', 'reset'])('with %s changes nothing of another', async (act) => {
    const { directives } = await post('thief', `${home}/${act}`)
    expect(directives).toEqual([])
    expect((await get('victim', `${home}/directives`)).directives).toHaveLength(1)
  })

  test('is in no list of another', async () => {
    const [{ turns }, { directives }] = await Promise.all([
      get('bystander', `${home}/turns`),
      get('bystander', `${home}/directives`),
    ])
    expect([turns, directives]).toEqual([[], []])
  })

  test('to an item leaves the feeds of others as they were', async () => {
    const before = await get('bystander', home)
    const first = before.page.items[0].id
    await post('thief', '/v1/events', { events: [{ type: 'hide', itemId: first }] })
    const after = await get('bystander', home)
    expect(after.page.items).toEqual(before.page.items)
    const hidden = await get('thief', home)
    expect(hidden.page.items.map(({ id }: { id: string }) => id)).not.toContain(first)
  })

  test('under a key leaves the key free for others', async () => {
    const event = { key: 'the same', type: 'like', itemId: 'film-3' }
    for (const user of ['one', 'two'])
      expect((await post(user, '/v1/events', { events: [event] })).stored).toBe(1)
  })

  test.each([
    ['of another case', 'Victim'],
    ['with a space more', 'victim x'],
    ['with a wildcard', 'victi_'],
    ['with every wildcard', '%'],
    ['of a prototype', '__proto__'],
  ])('is not seen by a user %s', async (_, user) => {
    expect((await get(user, `${home}/directives`)).directives).toEqual([])
  })
})

describe('without a token', () => {
  test('what is there and what is not answer alike, on every route', async () => {
    const secret = 'a secret of more than thirty-two characters'
    const guarded = await startTestServer(
      { ...films, items: films.items.slice(0, 5) },
      { TILLER_JWT_SECRET: secret },
    )
    try {
      const token = await signToken(secret, 'ann')
      const headers = { authorization: `Bearer ${token}` }
      const text = { text: 'no horror' }
      const { body } = await guarded.request('POST', `${home}/commands`, text, headers)
      const paths = [
        `${home}/turns/${body.turn.id}`,
        `${home}/turns/${missing}`,
        '/v1/items/film-1',
        '/v1/items/nothing',
        '/v1/nowhere',
      ]
      const answers = await Promise.all(paths.map((path) => guarded.request('GET', path)))
      const seen = answers.map(({ status, body: { requestId, ...rest } }) => [status, rest])
      expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1)
      expect(seen[0]![0]).toBe(401)
    } finally {
      await guarded.close()
    }
  })
})
