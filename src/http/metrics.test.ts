import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { as, startTestServer, type TestServer } from './testing.ts'
import { tour } from './testing-tour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(films)
})
afterAll(() => server.close())

/** Every sample by its name and labels. */
const scrape = async (): Promise<Map<string, number>> => {
  const { body, headers } = await server.request('GET', '/metrics')
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const samples = body.split('\n').filter((line: string) => line !== '' && !line.startsWith('#'))
  return new Map(
    samples.map((line: string) => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 1))]
    }),
  )
}
const steer = (user: string, text: string) =>
  server.request('POST', '/v1/feeds/home/commands', { text }, as(user))

describe('the metrics', () => {
  test('count requests by route, method and status, and turns with every step', async () => {
    const before = await scrape()
    await steer('ann', 'no horror')
    await steer('ben', 'no horror')
    await server.request('GET', '/v1/items/nothing')
    const after = await scrape()
    const more = (sample: string) => (after.get(sample) ?? 0) - (before.get(sample) ?? 0)
    const http = 'tiller_http_request_duration_seconds_count'
    expect(more(`${http}{method="POST",route="/v1/feeds/:feed/commands",status="200"}`)).toBe(2)
    expect(more(`${http}{method="GET",route="/v1/items/:id",status="404"}`)).toBe(1)
    expect(more('tiller_turn_duration_seconds_count{outcome="done"}')).toBe(2)
    for (const step of ['recall', 'parser', 'planner', 'matcher', 'reranker', 'remember'])
      expect(
        more(`tiller_step_duration_seconds_count{step="${step}",outcome="done"}`),
      ).toBeGreaterThan(1)
    expect(after.get('tiller_runs_in_flight')).toBe(0)
    // This scrape itself.
    expect(after.get('tiller_http_requests_in_flight')).toBe(1)
  })

  test('tell of the pool, of readiness and of the process', async () => {
    const samples = await scrape()
    expect(samples.get('tiller_pool_connections')).toBeGreaterThan(0)
    expect(samples.get('tiller_pool_waiting_requests')).toBe(0)
    expect(samples.get('tiller_ready{reason=""}')).toBe(1)
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e6)
  })

  test('check the pages that were answered, and find no item that breaks a must', async () => {
    const checked = async () => (await scrape()).get('tiller_obedience_pages_checked_total')!
    const before = await checked()
    await steer('cleo', 'no horror, under two hours, only comedies')
    await expect.poll(checked).toBeGreaterThan(before)
    expect((await scrape()).get('tiller_obedience_violations_total')).toBe(0)
  })

  test('count what a last check kept off a page', async () => {
    const before = (await scrape()).get('tiller_obedience_caught_total')!
    const { body } = await steer('dora', 'no horror')
    const id = body.page.items[0].id
    // It turns into what must not be shown while its ranking still stands.
    await server.pool.query(
      `update items set attributes = attributes || '{"genres": ["Horror"]}' where id = $1`,
      [id],
    )
    const page = await server.request('GET', '/v1/feeds/home', undefined, as('dora'))
    expect(page.body.page.items.map((item: { id: string }) => item.id)).not.toContain(id)
    expect((await scrape()).get('tiller_obedience_caught_total')).toBe(before + 1)
  })

  test('have no user and no id in any label, and grow with no path', async () => {
    await tour(server, 'user-in-no-label')
    await server.request('GET', '/v1/feeds/home', undefined, as('user-in-no-label'))
    const before = (await scrape()).size
    for (let i = 0; i < 50; i++) {
      await server.request('GET', `/v1/items/film-${i}`, undefined, as(`user-${i}`))
      await server.request('GET', `/nowhere/${i}`)
    }
    const samples = await scrape()
    // A route and a status that were not met before at most.
    expect(samples.size - before).toBeLessThan(40)
    for (const name of samples.keys()) expect(name).not.toMatch(/user-|film-|nowhere|visited/)
  })
})
