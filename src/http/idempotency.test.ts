import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films, wordEmbedder } from '../../graphs/feed/testing.ts'
import { storeItems } from '../catalog/index.ts'
import { patient } from '../database/testing.ts'
import { sweep } from '../jobs/index.ts'
import { eraseUser } from '../user-data/index.ts'
import { as, startTestServer, type TestServer } from './testing.ts'
import { Gate } from './testing-streams.ts'

const gate = new Gate()
let server: TestServer
let users = 0
const someone = () => `again-${++users}`
const text = 'no horror, something about robots'

beforeAll(async () => {
  const embedder: typeof wordEmbedder = {
    ...wordEmbedder,
    async embed(texts, options) {
      await gate.pass()
      return wordEmbedder.embed(texts, options)
    },
  }
  const items = films.items.slice(0, 120)
  server = await startTestServer({ ...films, items }, {}, { embedder })
}, patient.timeout)
afterAll(() => server.close())

interface Asked {
  text?: string
  path?: string
  accept?: string
  url?: string
}

/** Sends a command with a key, and gives back the answer as it came. */
const send = async (
  user: string,
  key: string,
  { text: said = text, path = 'home/commands', accept = '*/*', url = server.url }: Asked = {},
) => {
  const isCommand = path.endsWith('commands')
  const response = await fetch(`${url}/v1/feeds/${path}`, {
    method: 'POST',
    headers: {
      ...as(user),
      accept,
      'idempotency-key': key,
      ...(isCommand && { 'content-type': 'application/json' }),
    },
    ...(isCommand && { body: JSON.stringify({ text: said }) }),
  })
  return { status: response.status, headers: response.headers, body: await response.text() }
}
const turnsOf = async (user: string) =>
  (await server.request('GET', '/v1/feeds/home/turns', undefined, as(user))).body.turns
const lastOf = (stream: string) => stream.match(/^event: (.*)\ndata: (.*)$/m)?.slice(1) ?? []

describe('a command with the key of one that was answered', () => {
  test('is answered byte by byte as that was, and takes no turn', async () => {
    const user = someone()
    const first = await send(user, 'k')
    expect(first.status).toBe(200)
    await send(user, 'other', { text: 'more comedy' })
    expect(await send(user, 'k')).toMatchObject({ status: 200, body: first.body })
    expect(await turnsOf(user)).toHaveLength(2)
  })

  test('is answered the same by another server', async () => {
    const user = someone()
    const beside = await server.beside()
    const first = await send(user, 'k')
    expect(await send(user, 'k', { url: beside.url })).toMatchObject({ body: first.body })
    await beside.close()
  })

  test('is answered as it was then, whatever became of the items and of the turn', async () => {
    const user = someone()
    const first = await send(user, 'k')
    const shown = JSON.parse(first.body).page.items[0]
    const item = films.items.find(({ id }) => id === shown.id)!
    await storeItems(server.pool, [{ ...item, title: 'Another title' }])
    await server.request('POST', '/v1/feeds/home/undo', undefined, as(user))
    expect((await send(user, 'k')).body).toBe(first.body)
    await storeItems(server.pool, [item])
  })

  test('as a stream of events has the answer as its last and only one', async () => {
    const user = someone()
    const accept = 'text/event-stream'
    const followed = await send(user, 'k', { accept })
    const again = await send(user, 'k', { accept })
    expect(again.headers.get('content-type')).toBe(accept)
    const [event, data] = lastOf(again.body)
    expect(event).toBe('done')
    expect(followed.body).toContain(`event: done\ndata: ${data}\n`)
    expect((await send(user, 'k')).body).toBe(data)
    expect(await turnsOf(user)).toHaveLength(1)
  })

  test('but with other words is refused with 422, and takes no turn', async () => {
    const user = someone()
    await send(user, 'k')
    const refused = await send(user, 'k', { text: 'more comedy' })
    expect(refused.status).toBe(422)
    expect(JSON.parse(refused.body)).toMatchObject({ status: 422, title: 'Key used before' })
    expect(await send(user, 'k', { path: 'home/undo' })).toMatchObject({ status: 422 })
    expect(await turnsOf(user)).toHaveLength(1)
  })

  test('of another user or another feed is a command of its own', async () => {
    const [one, other] = [someone(), someone()]
    const first = await send(one, 'k')
    const answers = [await send(other, 'k'), await send(one, 'k', { path: 'work/commands' })]
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(JSON.parse(body).turn.id).not.toBe(JSON.parse(first.body).turn.id)
    }
  })

  test('is a command of its own a day later, and once its user was erased', async () => {
    const user = someone()
    const idOf = async () => JSON.parse((await send(user, 'k')).body).turn.id
    const first = await idOf()
    const retention = { pages: 7, spans: 30, events: 0 }
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    await sweep(server.pool, retention, { now: inHours(23) })
    expect(await idOf()).toBe(first)
    await sweep(server.pool, retention, { now: inHours(25) })
    const second = await idOf()
    expect(second).not.toBe(first)
    expect((await eraseUser(server.pool, user, { now: () => new Date() })).answers).toBe(1)
    expect(await idOf()).not.toBe(second)
  })
})

describe('a command with the key of one that is under way', () => {
  test('is refused and does not stop it, on whichever server it comes', async () => {
    const user = someone()
    const beside = await server.beside()
    const arrived = gate.shut()
    const first = send(user, 'k')
    await arrived
    for (const url of [server.url, beside.url])
      for (const accept of ['*/*', 'text/event-stream']) {
        const { status, headers } = await send(user, 'k', { url, accept })
        expect(status).toBe(409)
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      }
    gate.open()
    const { status, body } = await first
    expect(status).toBe(200)
    expect((await send(user, 'k')).body).toBe(body)
    expect(await turnsOf(user)).toHaveLength(1)
    await beside.close()
  })

  test('but not its answer is one that stops it, as any other command', async () => {
    const user = someone()
    const arrived = gate.shut()
    const first = send(user, 'k')
    await arrived
    const second = send(user, 'another')
    expect(await first).toMatchObject({ status: 409 })
    gate.open()
    expect(await second).toMatchObject({ status: 200 })
    expect(await send(user, 'k')).toMatchObject({ status: 200 })
    expect(await turnsOf(user)).toHaveLength(2)
  })

  test('races it any number of times, and one turn comes of it', async () => {
    const user = someone()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(user, 'k')))
    const bodies = answers.flatMap(({ status, body }) => (status === 200 ? [body] : []))
    expect(new Set(bodies).size).toBe(1)
    for (const { status } of answers) expect([200, 409]).toContain(status)
    expect(await turnsOf(user)).toHaveLength(1)
  })
})

test('an undo with a key takes one turn back, however often it is sent', async () => {
  const user = someone()
  for (const said of ['no horror', 'more comedy']) await send(user, said, { text: said })
  const first = await send(user, 'undo once', { path: 'home/undo' })
  expect(await send(user, 'undo once', { path: 'home/undo' })).toMatchObject({ body: first.body })
  expect(JSON.parse(first.body).directives).toHaveLength(1)
  expect(await turnsOf(user)).toHaveLength(3)
})

test.each(['', 'k'.repeat(256)])('a key of no or of too many letters is refused', async (key) => {
  const { status, body } = await send(someone(), key)
  expect(status).toBe(400)
  expect(JSON.parse(body).errors[0].location).toBe('idempotency-key')
})
