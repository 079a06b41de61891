import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../../graphs/feed/testing.ts'
import { openWalledDatabase, patient } from '../../database/testing.ts'
import type { Listening } from '../server.ts'
import { as, startTestServer, type TestServer } from '../testing.ts'
import { orStatus, sdk } from './testing.ts'
import { dawdling, slow } from './testing-dawdling.ts'

const postgres = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!postgres)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let server: TestServer
  let other: Listening
  beforeAll(async () => {
    const catalogue = { ...films, items: films.items.slice(0, 60) }
    const openDatabase = () => openWalledDatabase(postgres)
    server = await startTestServer(catalogue, {}, { openDatabase, embedder: dawdling })
    other = await server.beside()
  }, patient.timeout)
  afterAll(async () => {
    await other?.close()
    await server?.close()
  })

  const open = async (user: string) => {
    const clients = [server.url, other.url].map((url) => sdk(`${url}/agent`, as(user)))
    const { thread_id } = await clients[0]!.threads.create({ metadata: { feed: 'home' } })
    const turns = async () =>
      (await server.request('GET', '/v1/feeds/home/turns', undefined, as(user))).body.turns
    return { clients, thread_id, turns }
  }

  test('behind the wall a thread is run, read, forked and found', patient, async () => {
    const { clients, thread_id } = await open('ann')
    const [client] = clients as [(typeof clients)[0]]
    await client.runs.wait(thread_id, 'feed', { input: { command: 'no horror' } })
    const history = await client.threads.getHistory(thread_id, { limit: 50 })
    const { checkpoint } = history.find(({ next }) => next.includes('recall'))!
    const checkpointId = checkpoint.checkpoint_id!
    await client.threads.updateState(thread_id, { values: { command: 'no comedy' }, checkpointId })
    const values = await client.runs.wait(thread_id, 'feed', { input: null })
    expect(values).toMatchObject({
      preferences: { directives: [{ quote: 'no horror' }, { quote: 'no comedy' }] },
    })
    expect(await client.threads.search({ status: 'idle' })).toMatchObject([{ thread_id }])
    expect(await client.runs.list(thread_id)).toHaveLength(2)
  })

  test('a run of one server is cancelled, taken over and refused by another', patient, async () => {
    const { clients, thread_id, turns } = await open('bob')
    const [here, there] = clients as [(typeof clients)[0], (typeof clients)[0]]
    const input = { command: slow }
    const first = await here.runs.create(thread_id, 'feed', { input })
    await there.runs.cancel(thread_id, first.run_id, true)
    const second = await here.runs.create(thread_id, 'feed', { input })
    expect(await orStatus(there.runs.create(thread_id, 'feed', { input }))).toEqual({ status: 422 })
    await there.runs.wait(thread_id, 'feed', {
      input: { command: 'no horror' },
      multitaskStrategy: 'interrupt',
    })
    await here.runs.join(thread_id, second.run_id)
    const runs = await there.runs.list(thread_id)
    expect(runs.map(({ status }) => status)).toEqual(['success', 'interrupted', 'interrupted'])
    expect(await turns()).toMatchObject([{ text: 'no horror' }])
  })

  test.each(['reject', 'interrupt'] as const)(
    'of runs that race over two servers with %s each is whole or absent',
    patient,
    async (multitaskStrategy) => {
      const { clients, thread_id, turns } = await open(`racer-${multitaskStrategy}`)
      const genres = ['horror', 'comedy', 'drama', 'sci-fi', 'westerns', 'thrillers']
      const asked = genres.map(async (genre, n) => {
        const client = clients[n % 2]!
        const { run_id } = await client.runs.create(thread_id, 'feed', {
          input: { command: `no ${genre}` },
          multitaskStrategy,
        })
        await client.runs.join(thread_id, run_id)
        return (await client.runs.get(thread_id, run_id)).status
      })
      const ends = await Promise.allSettled(asked)
      const won = ends.filter((end) => end.status === 'fulfilled' && end.value === 'success')
      const refused = ends.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
      expect(won.length).toBeGreaterThan(0)
      if (multitaskStrategy === 'interrupt') expect(refused).toEqual([])
      for (const { reason } of refused) expect(reason.status).toBe(422)
      const remembered = await turns()
      expect(remembered).toHaveLength(won.length)
      for (const { added } of remembered) expect(added).toHaveLength(1)
    },
  )
})
