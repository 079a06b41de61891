import { request } from 'node:http'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shoes } from '../../graphs/feed/testing.ts'
import { signToken } from './identity.ts'
import { type Listening, listen } from './server.ts'
import { startTestServer, type TestServer } from './testing.ts'

const secret = 'a secret of more than thirty-two characters'
const adminKey = 'an admin key of some length'
const three = { attributes: shoes.attributes, items: shoes.items.slice(0, 3) }
const home = '/v1/feeds/home'

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const bytes = (text: string) => new TextEncoder().encode(text)
const hourFromNow = Math.floor(Date.now() / 1_000) + 3_600
const sign = (
  payload: JWTPayload,
  alg: string,
  key: Parameters<SignJWT['sign']>[0],
  kid?: string,
) => new SignJWT(payload).setProtectedHeader({ alg, ...(kid && { kid }) }).sign(key)

describe('with a shared secret', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(three, { TILLER_JWT_SECRET: secret, TILLER_ADMIN_KEY: adminKey })
  })
  afterAll(() => server.close())

  const show = (headers: Record<string, string>) => server.request('GET', home, undefined, headers)
  const replaceSchema = (headers: Record<string, string>) =>
    server.request('PUT', '/v1/catalog', { attributes: shoes.attributes }, headers)

  test.each<[string, () => Record<string, string> | Promise<Record<string, string>>]>([
    ['no token', () => ({})],
    ['a user header alone', () => ({ 'x-tiller-user': 'someone' })],
    ['nonsense', () => bearer('nonsense')],
    ['an empty token', () => ({ authorization: 'Bearer ' })],
    ['another scheme', () => ({ authorization: `Basic ${btoa('ann:secret')}` })],
    ['a part of the admin key', () => bearer(adminKey.slice(0, -1))],
    ['a token of another secret', async () => bearer(await signToken(`${secret}!`, 'ann'))],
    ['an expired token', async () => bearer(await signToken(secret, 'ann', { expiresIn: '-1s' }))],
    [
      'a token that is not signed',
      () => bearer(new UnsecuredJWT({ sub: 'ann' }).setExpirationTime('1h').encode()),
    ],
    [
      'a token without a user',
      async () => bearer(await sign({ exp: hourFromNow }, 'HS256', bytes(secret))),
    ],
    ['a token of an empty user', async () => bearer(await signToken(secret, ''))],
    ['a token of a user with a NUL', async () => bearer(await signToken(secret, 'a\0b'))],
    ['a token of an endless user', async () => bearer(await signToken(secret, 'u'.repeat(201)))],
    [
      'a token that holds only later',
      async () => bearer(await sign({ sub: 'ann', nbf: hourFromNow }, 'HS256', bytes(secret))),
    ],
    [
      'a token by another algorithm',
      async () => bearer(await sign({ sub: 'ann' }, 'HS512', bytes(secret.repeat(2)))),
    ],
    [
      'a token whose user was changed',
      async () => {
        const [head, , signature] = (await signToken(secret, 'ann')).split('.')
        const body = Buffer.from(`{"sub":"bob","exp":${hourFromNow}}`).toString('base64url')
        return bearer([head, body, signature].join('.'))
      },
    ],
  ])('%s is a 401 that says what to send and nothing of why', async (_, headers) => {
    const { status, body } = await show(await headers())
    expect([status, body.detail]).toEqual([
      401,
      'Send "Authorization: Bearer TOKEN" with a valid token.',
    ])
  })

  test('the user is who the token names, whatever the header says', async () => {
    const token = bearer(await signToken(secret, 'ann'))
    const text = { text: 'no black' }
    await server.request('POST', `${home}/commands`, text, { ...token, 'x-tiller-user': 'bob' })
    const directives = async (headers: Record<string, string>) =>
      (await server.request('GET', `${home}/directives`, undefined, headers)).body.directives
    expect(await directives(token)).toHaveLength(1)
    expect(await directives(bearer(await signToken(secret, 'bob')))).toEqual([])
  })

  test('only an admin may change the catalogue', async () => {
    expect((await replaceSchema(bearer(await signToken(secret, 'ann')))).status).toBe(403)
    const admin = await signToken(secret, 'ann', { admin: true })
    expect((await replaceSchema(bearer(admin))).status).toBe(200)
    expect((await replaceSchema(bearer(adminKey))).status).toBe(200)
  })

  test.each(['tiller:admins', 'TILLER:ADMIN', 'x-tiller:admin', 'admin'])(
    'the scope %s is not the admin’s',
    async (scope) => {
      const token = await sign({ sub: 'ann', scope }, 'HS256', bytes(secret))
      expect((await replaceSchema(bearer(token))).status).toBe(403)
    },
  )

  test('every route that changes the catalogue is the admin’s', async () => {
    const token = bearer(await signToken(secret, 'ann'))
    for (const [method, path, body] of [
      ['PUT', '/v1/catalog', { attributes: [] }],
      ['PUT', '/v1/items', '{"id":"a","title":"A"}'],
      ['GET', '/v1/ranking', undefined],
      ['PUT', '/v1/ranking', { rules: [] }],
      ['PATCH', '/v1/items/shoe-1', { title: 'Mine' }],
      ['DELETE', '/v1/items/shoe-1', undefined],
      ['DELETE', '/v1/items/nothing', undefined],
    ] as const)
      expect((await server.request(method, path, body, token)).status).toBe(403)
    expect((await server.request('GET', '/v1/items/shoe-1', undefined, token)).status).toBe(200)
  })

  test('health needs no token', async () => {
    expect((await server.request('GET', '/healthz')).status).toBe(200)
  })
})

describe('with an issuer and an audience', () => {
  const named = { TILLER_JWT_ISSUER: 'https://login.example', TILLER_JWT_AUDIENCE: 'tiller' }
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(three, { TILLER_JWT_SECRET: secret, ...named })
  })
  afterAll(() => server.close())

  test.each<[status: number, string, { issuer?: string; audience?: string }]>([
    [200, 'of both', { issuer: 'https://login.example', audience: 'tiller' }],
    [401, 'of neither', {}],
    [401, 'of another issuer', { issuer: 'https://login.example.evil', audience: 'tiller' }],
    [401, 'for somebody else', { issuer: 'https://login.example', audience: 'till' }],
    [401, 'for nobody', { issuer: 'https://login.example' }],
  ])('a %i answers a token %s', async (status, _, claims) => {
    const token = await signToken(secret, 'ann', claims)
    const shown = await server.request('GET', home, undefined, bearer(token))
    expect(shown.status).toBe(status)
  })
})

describe('with published keys', () => {
  let server: TestServer
  let keys: Listening
  let pair: Awaited<ReturnType<typeof generateKeyPair>>
  let answer: () => Response

  beforeAll(async () => {
    pair = await generateKeyPair('RS256')
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' }
    answer = () => Response.json({ keys: [jwk] })
    keys = await listen(
      { fetch: () => answer() },
      { host: '127.0.0.1', port: 0 },
      pino({ level: 'silent' }),
    )
    server = await startTestServer(three, { TILLER_JWKS_URL: `${keys.url}/jwks.json` })
  })
  afterAll(async () => {
    await server.close()
    await keys.close()
  })

  const status = async (token: string) =>
    (await server.request('GET', home, undefined, bearer(token))).status

  test('that cannot be read it is not the token’s fault, and no one gets in', async () => {
    const published = answer
    answer = () => new Response('gone', { status: 500 })
    expect(await status(await sign({ sub: 'ann' }, 'RS256', pair.privateKey, 'one'))).toBe(503)
    answer = published
  })

  test('a token signed with one of them is taken', async () => {
    expect(await status(await sign({ sub: 'ann' }, 'RS256', pair.privateKey, 'one'))).toBe(200)
  })

  test('a token signed with a secret is not, were the secret the published key itself', async () => {
    const { n } = await exportJWK(pair.publicKey)
    expect(await status(await sign({ sub: 'ann' }, 'HS256', bytes(n!), 'one'))).toBe(401)
  })

  test('a token signed with another key is not', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    for (const kid of ['one', 'two'])
      expect(await status(await sign({ sub: 'ann' }, 'RS256', privateKey, kid))).toBe(401)
  })

  test('a token that is not signed is not', async () => {
    expect(await status(new UnsecuredJWT({ sub: 'ann' }).encode())).toBe(401)
  })
})

describe('without auth', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(three)
  })
  afterAll(() => server.close())

  /** The status of an answer to headers that `fetch` would not send. */
  const statusFor = (headers: Record<string, string>, method = 'GET', path = '/v1/catalog') =>
    new Promise((resolve, reject) => {
      const { port } = new URL(server.url)
      request({ port, host: '127.0.0.1', method, path, headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })

  test.each([
    ['localhost', 200],
    ['LOCALHOST:80', 200],
    ['127.0.0.1:8787', 200],
    ['[::1]:8787', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['0.0.0.0', 403],
  ])('a page that calls this machine "%s" gets a %i', async (host, status) => {
    expect(await statusFor({ host })).toBe(status)
  })

  test.each([
    ['http://localhost:3000', 200],
    ['http://127.0.0.1:8787', 200],
    ['https://evil.example', 403],
    ['http://localhost.evil.example', 403],
    ['null', 403],
  ])('a form sent by a page of %s gets a %i', async (origin, status) => {
    expect(await statusFor({ host: 'localhost', origin }, 'POST', `${home}/reset`)).toBe(status)
  })

  test('with an admin key only who has it may change the catalogue', async () => {
    const guarded = await startTestServer(three, { TILLER_ADMIN_KEY: adminKey })
    try {
      const remove = (headers: Record<string, string>) =>
        guarded.request('DELETE', '/v1/items/shoe-1', undefined, headers)
      expect((await remove({})).status).toBe(403)
      expect((await remove(bearer('another key of some length'))).status).toBe(403)
      expect((await remove(bearer(adminKey))).status).toBe(204)
    } finally {
      await guarded.close()
    }
  })
})
