import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shoes } from '../../graphs/feed/testing.ts'
import { signToken } from './identity.ts'
import { startTestServer, type TestServer } from './testing.ts'

const secret = 'a secret of more than thirty-two characters'
const adminKey = 'an admin key of some length'
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('with auth configured', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(shoes, { TILLER_JWT_SECRET: secret, TILLER_ADMIN_KEY: adminKey })
  })
  afterAll(() => server.close())

  test.each<[string, Record<string, string>]>([
    ['no token', {}],
    ['a user header alone', { 'x-tiller-user': 'someone' }],
    ['nonsense', bearer('nonsense')],
  ])('%s is a 401', async (_, headers) => {
    expect((await server.request('GET', '/v1/feeds/home', undefined, headers)).status).toBe(401)
  })

  test('a token signed with another secret, or expired, is a 401', async () => {
    const forged = await signToken('another secret of more than thirty-two', 'u')
    const expired = await signToken(secret, 'u', { expiresIn: '-1s' })
    for (const token of [forged, expired])
      expect((await server.request('GET', '/v1/feeds/home', undefined, bearer(token))).status).toBe(
        401,
      )
  })

  test('the user is who the token names, whatever the header says', async () => {
    const token = bearer(await signToken(secret, 'ann'))
    await server.request(
      'POST',
      '/v1/feeds/home/commands',
      { text: 'no black' },
      { ...token, 'x-tiller-user': 'bob' },
    )
    const { body } = await server.request('GET', '/v1/feeds/home/directives', undefined, token)
    expect(body.directives).toHaveLength(1)
  })

  test('only an admin may change the catalogue', async () => {
    const change = (headers: Record<string, string>) =>
      server.request('PUT', '/v1/catalog', { attributes: shoes.attributes }, headers)
    expect((await change(bearer(await signToken(secret, 'ann')))).status).toBe(403)
    expect((await change(bearer(await signToken(secret, 'ann', { admin: true })))).status).toBe(200)
    expect((await change(bearer(adminKey))).status).toBe(200)
  })

  test('health needs no token', async () => {
    expect((await server.request('GET', '/healthz')).status).toBe(200)
  })
})

describe('without auth', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(shoes)
  })
  afterAll(() => server.close())

  test('a page of another site that points its name here is refused', async () => {
    const { request } = await import('node:http')
    const { port } = new URL(server.url)
    const status = await new Promise((resolve) =>
      request(
        { port, host: '127.0.0.1', path: '/v1/catalog', headers: { host: 'evil.example' } },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        },
      ).end(),
    )
    expect(status).toBe(403)
  })
})
