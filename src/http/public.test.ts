import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { signToken } from './identity.ts'
import { publicPaths } from './public.ts'
import { startTestServer, type TestServer } from './testing.ts'

const secret = 'a secret of more than thirty-two characters'
let server: TestServer
beforeAll(async () => {
  server = await startTestServer(films, { TILLER_JWT_SECRET: secret })
})
afterAll(() => server.close())

const routes = () =>
  server.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path: path.replaceAll(/:\w+/g, 'some') }))

describe('with auth configured', () => {
  test('every route asks for a token but those of the allow-list', async () => {
    expect(routes().length).toBeGreaterThan(30)
    for (const { method, path } of routes()) {
      const { status } = await server.request(method, path)
      expect([method, path, status === 401]).toEqual([method, path, !publicPaths.has(path)])
    }
  })

  test('nothing is on the allow-list that is not there', () => {
    const paths = new Set(routes().map(({ path }) => path))
    for (const path of publicPaths) expect(paths).toContain(path)
  })

  test.each([
    '/nowhere',
    '/v1',
    '/healthz/',
    '//healthz',
    '/docs/other.js',
    '/metrics',
    '/METRICS',
    '/healthz%2f..%2fmetrics',
    '/healthz;/metrics',
  ])('a path that is not on it asks for a token: %s', async (path) => {
    expect((await server.request('GET', path)).status).toBe(401)
  })

  test('the metrics are for an admin', async () => {
    const get = async (user: string, admin: boolean) => {
      const token = await signToken(secret, user, { admin })
      return server.request('GET', '/metrics', undefined, { authorization: `Bearer ${token}` })
    }
    expect((await get('ann', false)).status).toBe(403)
    expect((await get('scraper', true)).status).toBe(200)
  })
})
