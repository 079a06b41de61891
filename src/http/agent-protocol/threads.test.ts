import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films, shoes } from '../../../graphs/feed/testing.ts'
import { as, startTestServer, type TestServer } from '../testing.ts'
import { sdk } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 60) })
})
afterAll(() => server.close())

let users = 0
const someone = () => {
  const user = `user-${++users}`
  const client = sdk(`${server.url}/agent`, as(user))
  return {
    user,
    client,
    steer: (thread: string, command: string) =>
      client.runs.wait(thread, 'feed', { input: { command } }),
    api: (method: string, path: string, body?: object) =>
      server.request(method, `/v1${path}`, body, as(user)),
  }
}

describe('a thread is a feed, and a feed a thread', () => {
  test('what is typed into a thread is what the feed obeys, says and takes back', async () => {
    const { client, steer, api } = someone()
    const { thread_id } = await client.threads.create({ metadata: { feed: 'date-night' } })
    await steer(thread_id, 'no horror, under two hours')
    const { body } = await api('GET', '/feeds/date-night/directives')
    expect(body.directives.map(({ quote }: { quote: string }) => quote)).toEqual([
      'no horror',
      'under two hours',
    ])
    const { page } = (await api('GET', '/feeds/date-night')).body
    const kinds = page.items.map(({ attributes }: never) => attributes as Record<string, unknown>)
    expect(kinds.length).toBeGreaterThan(0)
    for (const { genres, runtime } of kinds) {
      expect(genres).not.toContain('Horror')
      expect(runtime).toBeLessThan(120)
    }
    const { turns } = (await api('GET', '/feeds/date-night/turns')).body
    expect(turns).toMatchObject([{ number: 1, text: 'no horror, under two hours' }])
    expect((await api('GET', `/feeds/date-night/turns/${turns[0].id}/trace`)).status).toBe(200)
    const undone = await api('POST', '/feeds/date-night/undo')
    expect(undone.body.directives).toEqual([])
  })

  test('an undo and a reset can be asked for by their names', async () => {
    const { client, steer } = someone()
    const { thread_id } = await client.threads.create()
    await steer(thread_id, 'no horror')
    await steer(thread_id, 'under two hours')
    const obeyedAfter = async (act: string) => {
      const values = await client.runs.wait(thread_id, 'feed', { input: { given: { act } } })
      return (values as { preferences: { directives: object[] } }).preferences.directives.length
    }
    expect(await obeyedAfter('undo')).toBe(1)
    expect(await obeyedAfter('reset')).toBe(0)
  })

  test('one that is made without a feed’s name is a feed that has the thread’s id for a name', async () => {
    const { client, steer, api } = someone()
    const { thread_id } = await client.threads.create()
    expect((await api('GET', '/feeds')).body.feeds).toEqual([{ name: thread_id, turns: 0 }])
    await steer(thread_id, 'no horror')
    expect((await api('GET', '/feeds')).body.feeds).toEqual([{ name: thread_id, turns: 1 }])
    const state = await client.threads.getState(thread_id)
    expect(state.checkpoint.thread_id).toBe(thread_id)
  })

  test('feeds that were steered over the API are found as threads, with what came of it', async () => {
    const { client, api } = someone()
    await api('POST', '/feeds/home/commands', { text: 'no horror' })
    const [thread, ...others] = await client.threads.search()
    expect(others).toEqual([])
    expect(thread).toMatchObject({ status: 'idle', metadata: { feed: 'home', graph_id: 'feed' } })
    const { thread_id } = await client.threads.create({
      metadata: { feed: 'home' },
      ifExists: 'do_nothing',
    })
    expect(thread_id).toBe(thread!.thread_id)
    const { values } = await client.threads.getState(thread_id)
    expect(values).toMatchObject({ command: 'no horror' })
  })

  test('a thread that an API’s command came to goes on where that left it', async () => {
    const { client, api, steer } = someone()
    const { thread_id } = await client.threads.create({ metadata: { feed: 'home' } })
    await api('POST', '/feeds/home/commands', { text: 'no horror' })
    const values = await steer(thread_id, 'under two hours')
    const { directives } = (values as { preferences: { directives: { quote: string }[] } })
      .preferences
    expect(directives.map(({ quote }) => quote)).toEqual(['no horror', 'under two hours'])
  })

  test('with its user it is exported, and erased to the last byte', async () => {
    const { user, client, api, steer } = someone()
    const { thread_id } = await client.threads.create({ metadata: { note: 'a secret note' } })
    await steer(thread_id, 'no horror')
    const { body } = await api('GET', '/me/export')
    expect(body).toContain('a secret note')
    expect(body).toContain('"table":"stream_events"')
    await api('DELETE', '/me')
    expect((await api('GET', '/me/export')).body).not.toContain(thread_id)
    await expect(client.threads.get(thread_id)).rejects.toMatchObject({ status: 404 })
    expect(await client.threads.search()).toEqual([])
    for (const table of ['checkpoints', 'checkpoint_blobs', 'checkpoint_writes']) {
      const { rows } = await server.pool.query(
        `select 1 from checkpoints.${table} t where t::text like '%' || $1 || '%'`,
        [user],
      )
      expect(rows).toEqual([])
    }
  })
})

interface Values {
  messages: { type: string; id: string; content: string }[]
}
const messagesOf = (values: unknown) => (values as Values).messages
const spoken = (values: unknown) =>
  messagesOf(values).map(({ type, content }) => [type, content.split('\n')[0]])

test('a client that chats is understood, and finds the conversation wherever it looks', async () => {
  const { client, api } = someone()
  const { thread_id } = await client.threads.create()
  await client.runs.wait(thread_id, 'feed', {
    input: { messages: [{ type: 'human', content: [{ type: 'text', text: 'no horror' }] }] },
  })
  const { body } = await api('POST', `/feeds/${thread_id}/undo`)
  expect(body.directives).toEqual([])
  const heard: unknown[] = []
  for await (const { event, data } of client.runs.stream(thread_id, 'feed', {
    input: {
      messages: [
        { role: 'user', content: 'no horror' },
        { role: 'assistant', content: 'x' },
        { role: 'user', content: 'under two hours and flurbish' },
      ],
    },
  }))
    if (event === 'values') heard.push(spoken(data))
  const conversation = [
    ['human', 'no horror'],
    ['ai', 'Understood: no horror.'],
    ['human', 'undo'],
    ['ai', 'Nothing new was understood.'],
    ['human', 'under two hours and flurbish'],
    ['ai', expect.stringMatching(/^Understood: under two hours/)],
  ]
  expect(heard[0]).toEqual(conversation.slice(0, -1))
  expect(heard.at(-1)).toEqual(conversation)
  const { values } = await client.threads.getState(thread_id)
  const [latest] = await client.threads.getHistory(thread_id, { limit: 1 })
  const thread = await client.threads.get(thread_id)
  for (const one of [values, latest!.values, thread.values]) {
    expect(spoken(one)).toEqual(conversation)
    expect(messagesOf(one)).toEqual(messagesOf(values))
  }
  const { page } = (await api('GET', `/feeds/${thread_id}`)).body
  const answer = messagesOf(values).at(-1)!.content
  expect(answer).toContain(`1. ${page.items[0].title}: ${page.items[0].explanation}`)
})

test('a conversation without words of the user is refused', async () => {
  const { client } = someone()
  const { thread_id } = await client.threads.create()
  const asked = { input: { messages: [{ type: 'human', content: ' ' }] } }
  await expect(client.runs.wait(thread_id, 'feed', asked)).rejects.toMatchObject({ status: 400 })
})

test('of another catalogue a thread obeys as well', async () => {
  const other = await startTestServer(shoes)
  try {
    const client = sdk(`${other.url}/agent`)
    const { thread_id } = await client.threads.create({ metadata: { feed: 'home' } })
    const values = await client.runs.wait(thread_id, 'feed', {
      input: { command: 'nothing red, under $100' },
    })
    expect((values as { page: object[] }).page.length).toBeGreaterThan(0)
    const { body } = await other.request('GET', '/v1/feeds/home')
    for (const { attributes } of body.page.items) {
      expect(attributes.colour).not.toBe('Red')
      expect(attributes.price).toBeLessThan(100)
    }
  } finally {
    await other.close()
  }
})

describe("another user's thread", () => {
  const routes: [method: string, path: string, body?: object][] = [
    ['GET', ''],
    ['PATCH', '', { metadata: { note: 'theft' } }],
    ['GET', '/state'],
    ['GET', '/state/CHECKPOINT'],
    ['POST', '/state/checkpoint', { checkpoint: { checkpoint_id: 'CHECKPOINT' } }],
    ['POST', '/state', { values: { command: 'no comedy' } }],
    ['GET', '/history'],
    ['POST', '/history', {}],
    ['GET', '/runs'],
    ['GET', '/runs/RUN'],
    ['GET', '/runs/RUN/join'],
    ['GET', '/runs/RUN/stream'],
    ['POST', '/runs/RUN/cancel'],
    ['POST', '/runs', { assistant_id: 'feed', input: { command: 'no comedy' } }],
    ['POST', '/runs/stream', { assistant_id: 'feed', input: { command: 'no comedy' } }],
    ['POST', '/runs/wait', { assistant_id: 'feed', input: null }],
  ]
  let owned: { thread: string; checkpoint: string; run: string }
  let one: ReturnType<typeof someone>
  beforeAll(async () => {
    one = someone()
    // A thief has a feed of the same name.
    await sdk(`${server.url}/agent`, as('thief')).threads.create({ metadata: { feed: 'home' } })
    const { thread_id } = await one.client.threads.create({ metadata: { feed: 'home' } })
    const { run_id } = await one.client.runs.create(thread_id, 'feed', {
      input: { command: 'no horror' },
    })
    await one.client.runs.join(thread_id, run_id)
    const { checkpoint } = await one.client.threads.getState(thread_id)
    owned = { thread: thread_id, checkpoint: checkpoint.checkpoint_id!, run: run_id }
  })
  const asks = async (user: string, method: string, path: string, body?: object) => {
    const filled = (text: string) =>
      text.replaceAll('CHECKPOINT', owned.checkpoint).replaceAll('RUN', owned.run)
    const answer = await server.request(
      method,
      filled(path),
      body && JSON.parse(filled(JSON.stringify(body))),
      as(user),
    )
    const headers = [...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
    return { status: answer.status, headers, body: answer.body }
  }

  test.each(routes)(
    '%s /agent/threads/{id}%s answers byte for byte like no one’s',
    async (method, path, body) => {
      const theirs = await asks('thief', method, `/agent/threads/${owned.thread}${path}`, body)
      const none = await asks('thief', method, `/agent/threads/${crypto.randomUUID()}${path}`, body)
      expect(theirs.status).toBe(404)
      expect(theirs).toEqual(none)
    },
  )

  test.each(routes.filter(([, path]) => /RUN|CHECKPOINT/.test(path)))(
    'a run and a checkpoint of it are in no thread of another’s: %s %s',
    async (method, path, body) => {
      const thief = someone()
      const { thread_id } = await thief.client.threads.create()
      expect(
        (await asks(thief.user, method, `/agent/threads/${thread_id}${path}`, body)).status,
      ).toBe(404)
    },
  )

  test('is in no search and no count', async () => {
    const thief = someone()
    expect(await thief.client.threads.search({ ids: [owned.thread] } as never)).toEqual([])
    expect(await thief.client.threads.count()).toBe(0)
  })

  test('that is made anew under the same id is the thief’s own, and empty', async () => {
    const victim = someone()
    const thief = someone()
    const threadId = crypto.randomUUID()
    await victim.client.threads.create({ threadId })
    await victim.steer(threadId, 'no horror')
    await thief.client.threads.create({ threadId })
    expect((await thief.client.threads.getState(threadId)).values).toEqual({})
    await thief.steer(threadId, 'no comedy')
    const { values } = await victim.client.threads.getState(threadId)
    expect(values).toMatchObject({ command: 'no horror' })
  })

  test.each([
    [
      'an input',
      (thread: string) => [
        '/runs/wait',
        { input: { command: 'no comedy', userId: one.user } },
        thread,
      ],
    ],
    ['an edit', (thread: string) => ['/state', { values: { userId: one.user } }, thread]],
    [
      'a command',
      (thread: string) => ['/runs/wait', { command: { update: { userId: one.user } } }, thread],
    ],
  ] as const)('is not reached by naming its user in %s', async (_, asked) => {
    const thief = someone()
    const { thread_id } = await thief.client.threads.create()
    const [path, body, thread] = asked(thread_id) as [string, object, string]
    const before = await one.api('GET', '/feeds/home/turns')
    const answer = await server.request(
      'POST',
      `/agent/threads/${thread}${path}`,
      { assistant_id: 'feed', ...body },
      as(thief.user),
    )
    expect([answer.status, answer.body.title]).toEqual([403, 'Forbidden'])
    expect((await one.api('GET', '/feeds/home/turns')).body).toEqual(before.body)
  })

  test.each([
    ['recalled', '__start__'],
    ['remembered', 'parser'],
  ])('is not %s by a state that names its user, however that came about', async (_, asNode) => {
    const thief = someone()
    const { thread_id } = await thief.client.threads.create({ metadata: { feed: 'home' } })
    const key = { userId: thief.user, feed: 'home' }
    await thief.client.runs.wait(thread_id, 'feed', {
      input: { command: 'no comedy' },
      interruptBefore: ['consolidate'],
    })
    const before = await one.api('GET', '/feeds/home/turns')
    await server.feed.threads.edit(key, { values: { userId: one.user }, asNode })
    const values = await thief.client.runs.wait(thread_id, 'feed', { input: null })
    expect(values).toMatchObject({ preferences: { directives: [{ quote: 'no comedy' }] } })
    expect((await one.api('GET', '/feeds/home/turns')).body).toEqual(before.body)
    expect((await thief.api('GET', '/feeds/home/turns')).body.turns).toHaveLength(1)
  })
})
