import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patient } from '../database/testing.ts'
import { runsInFlight } from '../telemetry/index.ts'
import {
  allOf,
  blocksOf,
  openStreaming,
  type Streaming,
  type Told,
  text,
  toldIn,
} from './testing-streams.ts'

let { server, gate, someone, ask, turnsOf } = {} as Streaming
beforeAll(async () => {
  ;({ server, gate, someone, ask, turnsOf } = await openStreaming())
}, patient.timeout)
afterAll(() => server.close())

const namesOf = (told: Told[]) => told.map(({ event }) => event)
const order = ['understood', 'plan', 'page', 'explanations', 'done']

describe('a stream that broke off', () => {
  test('goes on after the last event that came, whichever that was, and takes no turn', async () => {
    const user = someone()
    const told = await allOf(await ask(user))
    const run = told[0]!.id.split('.')[0]
    for (let n = 0; n <= told.length; n++) {
      const rest = await ask(user, { headers: { 'last-event-id': `${run}.${n}` } })
      expect(await allOf(rest)).toEqual(told.slice(n))
    }
    expect(await turnsOf(user)).toHaveLength(1)
  })

  test('goes on while the turn is under way, on another server too', async () => {
    const user = someone()
    const other = await server.beside()
    const arrived = gate.shut()
    const here = blocksOf(await ask(user))
    await arrived
    const { value: first } = await here.next()
    const id = first!.match(/^id: (.*)$/m)![1]!
    const there = await ask(user, { headers: { 'last-event-id': id }, url: other.url })
    const blocks = blocksOf(there)
    const heard: Told[] = []
    while (heard.length < 2) heard.push(...[toldIn((await blocks.next()).value!) ?? []].flat())
    gate.open()
    for await (const block of blocks) heard.push(...[toldIn(block) ?? []].flat())
    expect(namesOf(heard)).toEqual(order)
    for await (const _ of here);
    await other.close()
  })

  test('of another user, in another feed or of no run is answered alike, byte for byte', async () => {
    const user = someone()
    const [{ id }] = (await allOf(await ask(user))) as [Told]
    const answers = await Promise.all([
      ask(someone(), { headers: { 'last-event-id': id } }),
      ask(user, { path: 'other/commands', headers: { 'last-event-id': id } }),
      ask(user, { headers: { 'last-event-id': `${crypto.randomUUID()}.1` } }),
      ask(user, { headers: { 'last-event-id': 'nonsense' } }),
    ])
    const bodies = await Promise.all(answers.map((one) => one.text()))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect(new Set(bodies).size).toBe(1)
  })

  test('of a server that died ends with an error', async () => {
    const user = someone()
    const run = crypto.randomUUID()
    await server.pool.query(
      `insert into stream_events (user_id, feed, run, number, event, data, created_at)
       values ($1, 'home', $2, 0, 'begun', '{}', now() - interval '11 seconds')`,
      [user, run],
    )
    const told = await allOf(await ask(user, { headers: { 'last-event-id': `${run}.0` } }))
    expect(told).toMatchObject([{ id: `${run}.1`, event: 'error', data: { status: 503 } }])
  })

  test('is kept for an hour', async () => {
    const user = someone()
    const [{ id }] = (await allOf(await ask(user))) as [Told]
    await server.pool.query(
      `update stream_events set created_at = now() - interval '61 minutes' where user_id = $1`,
      [user],
    )
    await allOf(await ask(user))
    expect((await ask(user, { headers: { 'last-event-id': id } })).status).toBe(404)
  })
})

describe('a client that leaves', () => {
  /** Leaves when the matcher is at work; resolves when nothing of the turn is left to do. */
  const leave = async (user: string, body: object, accept: string) => {
    const client = new AbortController()
    const arrived = gate.shut()
    const asked = ask(user, { body, headers: { accept }, signal: client.signal })
    const left = asked.then((response) => response.text()).catch(() => 'left')
    await arrived
    client.abort()
    expect(await left).toBe('left')
    return server.feed
  }

  test.each(['text/event-stream', 'application/json'])(
    'of %s cancels its turn: the embedder hears it, and nothing is written',
    async (accept) => {
      const user = someone()
      // The gate stays shut: only the signal can end the turn.
      await (await leave(user, { text }, accept)).settled()
      expect(await turnsOf(user)).toEqual([])
      gate.open()
    },
  )

  test.each(['text/event-stream', 'application/json'])(
    'of %s who asked for it leaves a turn that is finished',
    async (accept) => {
      const user = someone()
      const feed = await leave(user, { text, onDisconnect: 'continue' }, accept)
      gate.open()
      await feed.settled()
      expect(await turnsOf(user)).toHaveLength(1)
    },
  )

  test('of a rehearsal ends it', async () => {
    const client = new AbortController()
    const arrived = gate.shut()
    const asked = fetch(`${server.url}/v1/admin/rehearsals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId: someone(), text }),
      signal: client.signal,
    })
    const left = asked.then((response) => response.text()).catch(() => 'left')
    const underWay = async () => (await runsInFlight.get()).values[0]!.value
    await arrived
    expect(await underWay()).toBe(1)
    client.abort()
    expect(await left).toBe('left')
    await expect.poll(underWay).toBe(0)
    gate.open()
  })

  test('of the tools of agents cancels its turn, too', async () => {
    const user = someone()
    const client = new AbortController()
    const arrived = gate.shut()
    const params = { name: 'steer_feed', arguments: { text } }
    const asked = fetch(`${server.url}/mcp`, {
      method: 'POST',
      headers: {
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
        'x-tiller-user': user,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
      signal: client.signal,
    })
    const left = asked.then((response) => response.text()).catch(() => 'left')
    await arrived
    client.abort()
    expect(await left).toBe('left')
    await server.feed.settled()
    expect(await turnsOf(user)).toEqual([])
    gate.open()
  })
})
