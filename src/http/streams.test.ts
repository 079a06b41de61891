import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films, wordEmbedder } from '../../graphs/feed/testing.ts'
import { patient } from '../database/testing.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

/** Everything that is embedded waits at the gate while it is shut: the matcher does. */
class Gate extends EventTarget {
  #opened = Promise.resolve()
  open = () => {}
  shut() {
    this.#opened = new Promise((resolve) => {
      this.open = resolve
    })
    return once(this, 'arrived')
  }
  async pass(signal?: AbortSignal) {
    this.dispatchEvent(new Event('arrived'))
    const aborted = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason)),
    )
    await Promise.race([this.#opened, aborted])
  }
}

const gate = new Gate()
let fails = false
let server: TestServer
let users = 0
const someone = () => `streamer-${++users}`
/** A wish in words that only an embedder understands. */
const text = 'something about robots'

beforeAll(async () => {
  const embedder: typeof wordEmbedder = {
    ...wordEmbedder,
    async embed(texts, options) {
      await gate.pass(options?.signal)
      if (fails) throw new Error('secret words of the embedder')
      return wordEmbedder.embed(texts, options)
    },
  }
  server = await startTestServer(films, {}, { embedder, heartbeatMs: 5 })
}, patient.timeout)
afterAll(() => server.close())

interface Asked {
  path?: string
  body?: object
  headers?: Record<string, string>
  signal?: AbortSignal
  url?: string
}

const ask = (user: string, { path, body, headers, signal, url = server.url }: Asked = {}) =>
  fetch(`${url}/v1/feeds/${path ?? 'home/commands'}`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...as(user),
      ...headers,
    },
    ...(signal && { signal }),
    ...(path?.endsWith('undo') ? {} : { body: JSON.stringify(body ?? { text }) }),
  })

interface Told {
  id: string
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into data of every shape
  data: any
}

const toldIn = (block: string): Told | undefined => {
  const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? ''
  return block.includes('data: ')
    ? { id: field('id'), event: field('event'), data: JSON.parse(field('data')) }
    : undefined
}

/** What a stream tells, block by block, comments too. */
async function* blocksOf(response: Response): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n\n')
    rest = parts.pop()!
    yield* parts
  }
}

const allOf = async (response: Response): Promise<Told[]> => {
  const told: Told[] = []
  for await (const block of blocksOf(response)) told.push(...[toldIn(block) ?? []].flat())
  return told
}
const namesOf = (told: Told[]) => told.map(({ event }) => event)
const order = ['understood', 'plan', 'page', 'explanations', 'done']
const turnsOf = async (user: string) =>
  (await server.request('GET', '/v1/feeds/home/turns', undefined, as(user))).body.turns

describe('a command that is followed', () => {
  test('tells each step in order, and its end is what JSON would have answered', async () => {
    const user = someone()
    const response = await ask(user)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const told = await allOf(response)
    expect(namesOf(told)).toEqual(order)
    const [understood, plan, page, explanations, done] = told.map(({ data }) => data)
    const asJson = await ask(someone(), { headers: { accept: 'application/json' } })
    const answer = (await asJson.json()) as Told['data']
    expect(Object.keys(done)).toEqual(Object.keys(answer))
    expect(done.page.items).toEqual(answer.page.items)
    expect(understood).toMatchObject({ act: 'refine', understood: done.understood })
    expect(plan.tools).toContain('matcher')
    const explained = page.items.map((item: { id: string }) => ({
      ...item,
      explanation: explanations[item.id],
    }))
    expect(explained).toEqual(done.page.items)
    expect(page.items[0]).not.toHaveProperty('explanation')
    expect(await turnsOf(user)).toHaveLength(1)
  })

  test('can be an undo', async () => {
    const user = someone()
    await allOf(await ask(user))
    const told = await allOf(await ask(user, { path: 'home/undo' }))
    expect(namesOf(told)).toEqual(order)
    expect(told.at(-1)!.data.directives).toEqual([])
  })

  test('shows that it is there while it has nothing to tell', async () => {
    const arrived = gate.shut()
    const response = await ask(someone())
    await arrived
    const seen: string[] = []
    for await (const block of blocksOf(response)) {
      seen.push(block)
      if (block.startsWith(':')) gate.open()
    }
    expect(toldIn(seen.at(-1)!)!.event).toBe('done')
  })

  test('that fails says so last, once, without a word of what is inside', async () => {
    fails = true
    const user = someone()
    const response = await ask(user)
    const raw = await response.clone().text()
    fails = false
    const told = await allOf(response)
    expect(namesOf(told)).toEqual(['understood', 'plan', 'error'])
    expect(told.at(-1)!.data).toMatchObject({ status: 500, requestId: expect.any(String) })
    expect(raw).not.toContain('secret')
    expect(await turnsOf(user)).toEqual([])
  })

  test('and that a newer command replaces ends with a 409, and leaves no turn', async () => {
    const user = someone()
    const arrived = gate.shut()
    const older = await ask(user)
    await arrived
    const newer = ask(user, { body: { text: 'no horror' } })
    expect((await allOf(older)).at(-1)).toMatchObject({
      event: 'error',
      data: { status: 409, title: 'Interrupted' },
    })
    gate.open()
    expect((await allOf(await newer)).at(-1)!.event).toBe('done')
    const turns = await turnsOf(user)
    expect(turns.map(({ text }: { text: string }) => text)).toEqual(['no horror'])
  })

  test.each(['text/event-stream', 'application/json'])(
    'and whose user is erased meanwhile says so, as %s',
    async (accept) => {
      const user = someone()
      const arrived = gate.shut()
      const asked = ask(user, { headers: { accept } })
      await arrived
      await server.request('DELETE', '/v1/me', undefined, as(user))
      const response = await asked
      const problem =
        accept === 'application/json' ? await response.json() : (await allOf(response)).at(-1)?.data
      gate.open()
      expect(problem).toMatchObject({ status: 409, detail: expect.stringContaining('erased') })
    },
  )

  test('is refused plainly where it may not begin, and may come again', async () => {
    const user = someone()
    const arrived = gate.shut()
    const command = await ask(user)
    await arrived
    const busy = await ask(user, { path: 'home/undo' })
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([409, '1'])
    gate.open()
    await allOf(command)
    expect((await ask(user, { path: 'home/undo' })).status).toBe(200)
  })
})

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
})
