import { expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { openRuns } from './runs.ts'
import { as, startTestServer } from './testing.ts'

test('so many turns run at once, one more is refused at once, and each that ends makes room', async () => {
  const runs = openRuns(2)
  const ends: (() => void)[] = []
  const turn = () => runs.within(() => new Promise<void>((resolve) => ends.push(resolve)))
  const [one, other] = [turn(), turn()]
  await expect(turn()).rejects.toMatchObject({ status: 503, retryAfter: 1 })
  expect(runs.running).toBe(2)
  ends[0]!()
  await one
  const failing = runs.within(() => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(runs.running).toBe(1)
  ends[1]!()
  await other
  expect(runs.running).toBe(0)
})

test('a server that is full answers commands with 503 and a time to wait, and shows pages on', async () => {
  const server = await startTestServer(
    { ...films, items: films.items.slice(0, 60) },
    { TILLER_MAX_RUNS: '1' },
  )
  try {
    const asked = Array.from({ length: 8 }, (_, n) =>
      server.request('POST', '/v1/feeds/home/commands', { text: 'no horror' }, as(`user-${n}`)),
    )
    const page = await server.request('GET', '/v1/feeds/home', undefined, as('reader'))
    expect(page.status).toBe(200)
    const answers = await Promise.all(asked)
    const refused = answers.filter(({ status }) => status === 503)
    expect(refused.length).toBeGreaterThan(0)
    expect(answers.length - refused.length).toBeGreaterThan(0)
    expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true)
    for (const { headers, body } of refused)
      expect([headers.get('retry-after'), body.title]).toEqual(['1', 'Busy'])
    const { rows } = await server.pool.query('select count(*)::int as count from turns')
    expect(rows[0].count).toBe(answers.length - refused.length)
    const after = await server.request('POST', '/v1/feeds/home/commands', { text: 'no horror' })
    expect(after.status).toBe(200)
  } finally {
    await server.close()
  }
})
