import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films, wordEmbedder } from '../../graphs/feed/testing.ts'
import { everyonePool } from '../database/index.ts'
import { openWalledDatabase, patient } from '../database/testing.ts'
import { Queue } from '../jobs/index.ts'
import { readWhole } from '../user-data/testing.ts'
import { signToken } from './identity.ts'
import { as, startTestServer, type TestServer } from './testing.ts'
import { Gate, text } from './testing-streams.ts'

const postgres = process.env.TILLER_TEST_DATABASE_URL ?? ''
const catalogue = { ...films, items: films.items.slice(0, 120) }

const testAdmin = (start: () => Promise<TestServer>) => {
  let server: TestServer
  beforeAll(async () => {
    server = await start()
  }, patient.timeout)
  afterAll(() => server.close())

  const get = async (path: string) => {
    const { status, body } = await server.request('GET', path)
    expect([path, status]).toEqual([path, 200])
    return body
  }
  const steer = async (user: string, text: string) =>
    (await server.request('POST', '/v1/feeds/home/commands', { text }, as(user))).body
  const rehearse = (userId: string, text: string) =>
    server.request('POST', '/v1/admin/rehearsals', { userId, text })
  const whole = () => readWhole(everyonePool(server.pool))

  test('the turns of all users are listed, the newest first, page by page without a gap', async () => {
    const taken: string[] = []
    for (const user of ['ann', 'bob', 'ann', 'cleo', 'bob'])
      taken.unshift((await steer(user, 'no horror')).turn.id)
    const listed: string[] = []
    let path = '/v1/admin/turns?limit=2'
    while (listed.length < taken.length) {
      const { turns } = await get(path)
      listed.push(...turns.map(({ id }: { id: string }) => id))
      path = `/v1/admin/turns?limit=2&before=${listed.at(-1)}`
    }
    expect(listed.slice(0, taken.length)).toEqual(taken)
    const { turns } = await get('/v1/admin/turns?user=ann')
    expect(new Set(turns.map(({ userId }: { userId: string }) => userId))).toEqual(new Set(['ann']))
  })

  test('the trace of a turn is what its user reads of it', async () => {
    const { turn } = await steer('ann', 'more comedy')
    const { spans, ...told } = await get(`/v1/admin/turns/${turn.id}/trace`)
    const own = await server.request(
      'GET',
      `/v1/feeds/home/turns/${turn.id}/trace`,
      undefined,
      as('ann'),
    )
    expect(spans).toEqual(own.body.spans)
    expect(told).toMatchObject({ id: turn.id, userId: 'ann', feed: 'home', act: 'refine' })
  })

  test('a turn that is not there is not found, by whatever id', async () => {
    for (const id of [crypto.randomUUID(), 'x', '%00'])
      expect((await server.request('GET', `/v1/admin/turns/${id}/trace`)).status).toBe(404)
  })

  test('the figures are those of the turns since then', async () => {
    await steer('figured', 'no horror')
    const since = (await get('/v1/admin/turns?limit=1')).turns[0].at
    // That very turn is counted, too.
    await steer('figured', 'more comedy')
    await server.request('POST', '/v1/feeds/home/undo', undefined, as('figured'))
    const { turns, steps } = await get(`/v1/admin/figures?since=${since}`)
    expect(turns).toEqual({
      turns: 3,
      degraded: 0,
      unchanged: 0,
      undone: 1,
      acts: [
        { act: 'refine', turns: 2 },
        { act: 'undo', turns: 1 },
      ],
    })
    const named = Object.fromEntries(steps.map((step: { name: string }) => [step.name, step]))
    expect(steps[0]).toMatchObject({ name: 'turn', spans: 3 })
    // What was taken back needed no parser.
    expect(named).toMatchObject({ parser: { spans: 2, failed: 0 }, reranker: { spans: 3 } })
    const { rows } = await everyonePool(server.pool).query(
      `select s.duration_ms as ms from spans s join turns t on t.id = s.turn_id and t.user_id = s.user_id
       where s.name = 'parser' and t.user_id = 'figured' and t.created_at >= $1 order by 1`,
      [since],
    )
    const [fast, slow] = rows.map(({ ms }) => ms)
    expect(named.parser.medianMs).toBeCloseTo((fast + slow) / 2)
    expect(named.parser.p95Ms).toBeCloseTo(fast + 0.95 * (slow - fast))
  })

  test('obedience is told of recorded pages: one that broke a must shows, one whose items changed since is left out', async () => {
    const { turn, page } = await steer('held', 'no horror')
    const since = (await get('/v1/admin/turns?user=held')).turns[0].at
    const obedience = async () => (await get(`/v1/admin/figures?since=${since}`)).obedience
    await steer('free', 'more comedy')
    expect(await obedience()).toMatchObject({
      checked: 1,
      obeying: 1,
      items: 20,
      changed: 0,
    })
    const changed = page.items[0].id
    await server.request('PATCH', `/v1/items/${changed}`, { attributes: { genres: ['Horror'] } })
    expect(await obedience()).toMatchObject({ checked: 1, obeying: 1, items: 19, changed: 1 })
    const horror = films.items.find(
      ({ id, attributes }) =>
        Number(id.split('-')[1]) < 120 && (attributes.genres as string[]).includes('Horror'),
    )!
    await everyonePool(server.pool).query(
      `update spans set output = jsonb_set(output, '{page,1,id}', to_jsonb($2::text)) where id = $1`,
      [turn.id, horror.id],
    )
    expect(await obedience()).toMatchObject({ checked: 1, obeying: 0 })
    await server.request('PATCH', `/v1/items/${changed}`, {
      attributes: films.items.find(({ id }) => id === changed)!.attributes,
    })
  })

  test('a rehearsal tells what the turn then does, and writes nothing at all', async () => {
    await steer('actor', 'no horror')
    await steer('actor', 'under two hours')
    const before = await whole()
    const { status, body } = await rehearse('actor', 'more comedy, nothing after 1990')
    expect(status).toBe(200)
    expect(await whole()).toEqual(before)
    const then = await steer('actor', 'more comedy, nothing after 1990')
    const plain = ({ understood, page, turn }: typeof then) => ({
      understood: understood.map(({ id: _, ...one }: { id: string }) => one),
      act: turn.act,
      items: page.items,
    })
    expect(plain(body)).toEqual(plain(then))
    expect(body.directives).toHaveLength(4)
    expect(body.page.cursor).toBeNull()
    expect(body.plan.tools).toContain('filter')
    const names = body.spans.map(({ name }: { name: string }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['turn', 'recall', 'parser', 'reranker', 'explainer']),
    )
    expect(await whole()).not.toEqual(before)
  })

  test('a rehearsal for somebody unknown leaves them unknown', async () => {
    const before = await whole()
    expect((await rehearse('nobody', 'no horror')).status).toBe(200)
    expect(await whole()).toEqual(before)
  })

  test('the catalogue is told with its most frequent values, and these can be looked through', async () => {
    const { items, attributes, awaitingVectors, embedder } = await get('/v1/admin/catalogue')
    expect({ items, awaitingVectors, embedder }).toEqual({
      items: 120,
      awaitingVectors: expect.any(Number),
      embedder: { name: 'words', dimension: 64 },
    })
    const named = Object.fromEntries(
      attributes.map((one: { attribute: { name: string } }) => [one.attribute.name, one]),
    )
    expect(named.genres.values[0].count).toBeGreaterThanOrEqual(named.genres.values[1].count)
    expect(named.year.range).toMatchObject({ least: 1960, most: 2019 })
    const found = await get('/v1/admin/catalogue/cast?containing=MARSH')
    expect(found).toMatchObject({ total: 1, values: [{ value: 'Cleo Marsh' }] })
    expect((await server.request('GET', '/v1/admin/catalogue/__proto__')).status).toBe(404)
  })

  test('work in the background is told, with a queue or where there is none', async () => {
    const worksOf = async () => {
      const { works } = await get('/v1/admin/jobs')
      return Object.fromEntries(works.map((one: { name: string }) => [one.name, one]))
    }
    expect(await worksOf()).toMatchObject({
      interests: { queue: null },
      embedding: { queue: null, due: expect.any(Number) },
    })
    const queue = await Queue.open(server.pool)
    await queue.add('interests', ['ann', 'bob'], new Date())
    const job = (await queue.take())!
    expect((await worksOf()).interests.queue).toEqual({
      waiting: 1,
      running: 1,
      failed: 0,
      done: 0,
    })
    const { jobs } = await get('/v1/admin/jobs')
    expect(jobs).toMatchObject([
      { state: 'running', userId: job.userId, tries: 1, error: null },
      { state: 'waiting', tries: 0 },
    ])
  })
}

describe('the operator', () => {
  testAdmin(() => startTestServer(catalogue, {}, { keepsContents: true }))
})
describe.skipIf(!postgres)(
  'behind the wall of a real Postgres (skipped without), the operator',
  () => {
    testAdmin(() =>
      startTestServer(
        catalogue,
        {},
        { keepsContents: true, openDatabase: () => openWalledDatabase(postgres) },
      ),
    )
  },
)

describe('whoever is no admin', () => {
  test('is refused every part of it, with whatever is asked, and learns nothing of a turn', async () => {
    const secret = 'a secret of more than thirty-two characters'
    const server = await startTestServer(
      catalogue,
      { TILLER_JWT_SECRET: secret },
      { keepsContents: true },
    )
    const bearer = async (user: string, admin = false) => ({
      authorization: `Bearer ${await signToken(secret, user, { admin })}`,
    })
    const text = { text: 'no horror' }
    const { body } = await server.request(
      'POST',
      '/v1/feeds/home/commands',
      text,
      await bearer('ann'),
    )
    const { paths } = (await server.request('GET', '/openapi.json')).body
    const operations = Object.entries<object>(paths).flatMap(([path, methods]) =>
      path.startsWith('/v1/admin/') ? Object.keys(methods).map((method) => ({ path, method })) : [],
    )
    expect(operations.length).toBeGreaterThan(5)
    for (const { path, method } of operations)
      for (const id of [body.turn.id, crypto.randomUUID(), 'x']) {
        const asked = [method.toUpperCase(), path.replace(/\{\w+\}/, id)] as const
        const answer = await server.request(
          ...asked,
          method === 'post' ? { userId: 'ann', ...text } : undefined,
          await bearer('eve'),
        )
        expect([...asked, answer.status]).toEqual([...asked, 403])
        const { requestId: _, ...told } = answer.body
        expect(told).toEqual({
          type: 'about:blank',
          title: 'Forbidden',
          status: 403,
          detail: expect.any(String),
        })
        expect((await server.request(...asked)).status).toBe(401)
      }
    const admin = await server.request(
      'GET',
      '/v1/admin/turns',
      undefined,
      await bearer('root', true),
    )
    expect(admin.body.turns).toHaveLength(1)
    await server.close()
  })

  test('is so on this machine, too, once there is an admin key', async () => {
    const key = 'a key of sixteen characters'
    const server = await startTestServer(catalogue, { TILLER_ADMIN_KEY: key })
    expect((await server.request('GET', '/v1/admin/turns')).status).toBe(403)
    const headers = { authorization: `Bearer ${key}` }
    expect((await server.request('GET', '/v1/admin/turns', undefined, headers)).status).toBe(200)
    await server.close()
  })
})

describe('where contents are not kept', () => {
  test('no word of a user is told, and nobody else’s turn is rehearsed', async () => {
    const server = await startTestServer(catalogue, { TILLER_TRACE_CONTENT: 'off' })
    const text = 'no horror whatsoever'
    await server.request('POST', '/v1/feeds/home/commands', { text }, as('ann'))
    const { body } = await server.request('GET', '/v1/admin/turns')
    expect(body.turns).toMatchObject([{ text: null, keepsContents: false, userId: 'ann' }])
    const trace = await server.request('GET', `/v1/admin/turns/${body.turns[0].id}/trace`)
    const figures = await server.request('GET', '/v1/admin/figures')
    expect(figures.body.obedience).toMatchObject({ checked: 0, obeying: 0 })
    expect(JSON.stringify([body, trace.body, figures.body])).not.toContain('whatsoever')
    const rehearse = (userId: string) =>
      server.request('POST', '/v1/admin/rehearsals', { userId, text: 'more comedy' })
    const refused = await rehearse('ann')
    expect([refused.status, refused.body.errors[0].location]).toEqual([400, 'body.userId'])
    const own = await rehearse('local')
    expect(own.status).toBe(200)
    expect(own.body.spans.some((span: object) => 'input' in span || 'output' in span)).toBe(false)
    await server.close()
  })
})

describe('a rehearsal', () => {
  test('is counted as a command of who asks, and no more run at once than may', async () => {
    const server = await startTestServer(catalogue, { TILLER_RATE_COMMANDS: '1' })
    const rehearse = () =>
      server.request('POST', '/v1/admin/rehearsals', { userId: 'ann', text: 'no horror' })
    expect((await rehearse()).status).toBe(200)
    expect((await rehearse()).status).toBe(429)
    expect(
      (await server.request('POST', '/v1/feeds/home/commands', { text: 'x' }, as('ann'))).status,
    ).toBe(200)
    await server.close()
  })

  test('takes one of the places of turns, and is refused where there is none', async () => {
    const gate = new Gate()
    const embedder: typeof wordEmbedder = {
      ...wordEmbedder,
      async embed(texts, options) {
        await gate.pass(options?.signal)
        return wordEmbedder.embed(texts, options)
      },
    }
    const server = await startTestServer(catalogue, { TILLER_MAX_RUNS: '1' }, { embedder })
    const rehearse = () => server.request('POST', '/v1/admin/rehearsals', { userId: 'ann', text })
    const arrived = gate.shut()
    const first = rehearse()
    await arrived
    expect((await rehearse()).status).toBe(503)
    gate.open()
    expect((await first).status).toBe(200)
    await server.close()
  })

  test('of words is in no line of the log', async () => {
    const server = await startTestServer(catalogue)
    await server.request('POST', '/v1/admin/rehearsals', {
      userId: 'ann-the-user',
      text: 'no horror whatsoever',
    })
    expect(server.logged.join()).toContain('/v1/admin/rehearsals')
    expect(server.logged.join()).not.toMatch(/whatsoever|ann-the-user/)
    await server.close()
  })
})
