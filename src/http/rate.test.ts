import { afterEach, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { secondsToNext, takeRequest } from './rate-queries.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

let server: TestServer
afterEach(() => server.close())
const start = async (env: Record<string, string>) => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 20) }, env)
  return server
}
const home = '/v1/feeds/home'
const command = (user: string) =>
  server.request('POST', `${home}/commands`, { text: 'no horror' }, as(user))
const list = (user: string) => server.request('GET', `${home}/directives`, undefined, as(user))

describe('who asks more often than they may', () => {
  test('is refused with the seconds to wait, by a problem document, and nobody else is', async () => {
    await start({ TILLER_RATE_REQUESTS: '3' })
    const statuses: number[] = []
    for (let n = 0; n < 3; n++) statuses.push((await list('ann')).status)
    expect(statuses).toEqual([200, 200, 200])
    const refused = await list('ann')
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      429,
      'application/problem+json',
    ])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(20)
    expect(refused.body).toMatchObject({ status: 429, requestId: expect.any(String) })
    expect((await list('bob')).status).toBe(200)
  })

  test('may ask again when that time has gone by', async () => {
    await start({ TILLER_RATE_REQUESTS: '3' })
    for (let n = 0; n < 4; n++) await list('ann')
    await server.pool.query(`update rates set at = at - interval '20 seconds'`)
    expect((await list('ann')).status).toBe(200)
    expect((await list('ann')).status).toBe(429)
  })

  test('is told so of commands and of all else apart', async () => {
    await start({ TILLER_RATE_COMMANDS: '1' })
    expect((await command('ann')).status).toBe(200)
    for (const act of ['undo', 'reset'])
      expect((await server.request('POST', `${home}/${act}`, undefined, as('ann'))).status).toBe(
        429,
      )
    expect((await list('ann')).status).toBe(200)
  })

  test('changes nothing by what is refused, and waits no longer for having asked', async () => {
    await start({})
    const rate = { userId: 'ann', kind: 'commands', perMinute: 6 } as const
    const taken = await Promise.all(
      Array.from({ length: 20 }, () => takeRequest(server.pool, rate)),
    )
    expect(taken.filter(Boolean)).toHaveLength(6)
    expect(await secondsToNext(server.pool, rate)).toBe(10)
    await server.pool.query(`update rates set at = at - interval '1 hour'`)
    const later = await Promise.all(
      Array.from({ length: 20 }, () => takeRequest(server.pool, rate)),
    )
    expect(later.filter(Boolean)).toHaveLength(6)
  })
})

test('without limits nothing is counted', async () => {
  await start({ TILLER_RATE_REQUESTS: '0', TILLER_RATE_COMMANDS: '0' })
  await list('ann')
  await command('ann')
  expect((await server.pool.query('select from rates')).rowCount).toBe(0)
})
