import type { Checkpoint } from '@langchain/langgraph-sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../../graphs/feed/testing.ts'
import { as, startTestServer, type TestServer } from '../testing.ts'
import { sdk } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 60) })
})
afterAll(() => server.close())

let users = 0
const open = async () => {
  const user = `user-${++users}`
  const client = sdk(`${server.url}/agent`, as(user))
  const { thread_id: thread } = await client.threads.create({ metadata: { feed: 'home' } })
  const api = async (path: string) =>
    (await server.request('GET', `/v1/feeds/home/${path}`, undefined, as(user))).body
  return {
    user,
    client,
    thread,
    type: (command: string, more = {}) =>
      client.runs.wait(thread, 'feed', { input: { command }, ...more }),
    goOn: (more = {}) => client.runs.wait(thread, 'feed', { input: null, ...more }),
    quotes: async () =>
      (await api('directives')).directives.map(({ quote }: { quote: string }) => quote),
    turns: async () => (await api('turns')).turns,
    checkpointBefore: async (node: string) =>
      (await client.threads.getHistory(thread, { limit: 50 })).find(({ next }) =>
        next.includes(node),
      )!.checkpoint.checkpoint_id!,
  }
}

describe('a state that is edited', () => {
  test('changes nothing that the feed remembers, until a run comes to remember it', async () => {
    const { client, thread, type, goOn, quotes, checkpointBefore } = await open()
    await type('no horror')
    const checkpointId = await checkpointBefore('recall')
    await client.threads.updateState(thread, { values: { command: 'no comedy' }, checkpointId })
    expect(await quotes()).toEqual(['no horror'])
    // Begun anew at recall: a turn of its own, after what is remembered by now.
    await goOn()
    expect(await quotes()).toEqual(['no horror', 'no comedy'])
  })

  test('is obeyed as it was edited: a reading is corrected before it is consolidated', async () => {
    const { client, thread, type, goOn, quotes } = await open()
    await type('no horror', { interruptAfter: ['parser'] })
    expect(await quotes()).toEqual([])
    const { values } = await client.threads.getState(thread)
    const { reading } = values as { reading: { operations: { condition: object }[] } }
    reading.operations[0]!.condition = { attribute: 'genres', operator: 'contains', value: 'Drama' }
    await client.threads.updateState(thread, { values: { reading } })
    const after = (await goOn()) as { preferences: { directives: object[] }; page: object[] }
    expect(after.preferences.directives).toMatchObject([{ condition: { value: 'Drama' } }])
    const { body } = await server.request('GET', '/v1/feeds/home', undefined, as(`user-${users}`))
    for (const { attributes } of body.page.items) expect(attributes.genres).not.toContain('Drama')
  })

  test('may be an order by what is no attribute, such as how popular things are', async () => {
    const { client, thread, type, goOn } = await open()
    await type('newest first', { interruptAfter: ['parser'] })
    for (const attribute of ['variety', 'popularity']) {
      const operations = [{ op: 'sort', attribute, direction: 'desc', quote: 'newest first' }]
      const reading = { act: 'refine', operations, notUnderstood: [] }
      await client.threads.updateState(thread, { values: { reading } })
    }
    const after = (await goOn()) as { preferences: { sort: object } }
    expect(after.preferences.sort).toMatchObject({ attribute: 'popularity' })
  })

  test('may be sent whole, as Studio does: only what differs is an edit', async () => {
    const { client, thread, type, goOn, quotes } = await open()
    await type('no horror', { interruptAfter: ['parser'] })
    const { values } = await client.threads.getState(thread)
    await client.threads.updateState(thread, { values: { ...(values as object), limit: 3 } })
    const after = (await goOn()) as { page: object[] }
    expect([await quotes(), after.page.length]).toEqual([['no horror'], 3])
  })

  test.each([
    [
      'what only the nodes make',
      { preferences: { directives: [], sort: null, more: 1 } },
      'preferences',
    ],
    ['the number of the last turn', { lastTurn: 7 }, 'lastTurn'],
    [
      'a reading of what is not in the catalogue',
      { reading: reading('flavour') },
      'reading.operations.0',
    ],
    ['a reading of no known form', { reading: { act: 'refine' } }, 'reading.operations'],
    ['a command without words', { command: ' ' }, 'command'],
    [
      'another kind of change than an undo',
      { given: { act: 'refine', operations: [] } },
      'given.act',
    ],
  ])('is refused with %s', async (_, values, location) => {
    const { client, thread, type } = await open()
    await type('no horror', { interruptBefore: ['planner'] })
    const edited = client.threads.updateState(thread, { values })
    const problem = await edited.catch((error) => error)
    expect(problem.status).toBe(400)
    expect(JSON.parse(problem.text).errors[0].location).toBe(location)
    await expect(
      client.runs.wait(thread, 'feed', { command: { update: values } }),
    ).rejects.toMatchObject({ status: 400 })
  })
})

const reading = (attribute: string) => ({
  act: 'refine',
  notUnderstood: [],
  operations: [
    {
      op: 'add',
      polarity: 'avoid',
      strength: 'must',
      condition: { attribute, operator: 'contains', value: 'salty' },
      quote: 'nothing salty',
    },
  ],
})

/** A run that is to be remembered, and comes too late. */
const stale = { __error__: { error: 'Stale', status: 409 } }

describe('what was recalled before another turn is never remembered after it', () => {
  test('a turn that was remembered is not remembered once more from an older checkpoint', async () => {
    const { client, thread, type, goOn, quotes, turns, checkpointBefore } = await open()
    await type('no horror')
    const checkpointId = await checkpointBefore('remember')
    expect(await goOn({ checkpointId, raiseError: false })).toMatchObject(stale)
    expect([await quotes(), (await turns()).length]).toEqual([['no horror'], 1])
    await expect(client.threads.get(thread)).resolves.toMatchObject({ status: 'error' })
    await type('no comedy')
    expect(await quotes()).toEqual(['no horror', 'no comedy'])
  })

  test('nor from the last one, sent back to the node', async () => {
    const { client, thread, type, turns } = await open()
    await type('no horror')
    const again = await client.runs.wait(thread, 'feed', {
      command: { goto: 'remember' },
      raiseError: false,
    })
    expect(again).toMatchObject(stale)
    expect(await turns()).toHaveLength(1)
  })

  test('a pause that another turn came into does not go on', async () => {
    const { user, type, goOn, quotes } = await open()
    await type('no horror', { interruptBefore: ['remember'] })
    await server.request('POST', '/v1/feeds/home/reset', undefined, as(user))
    expect(await quotes()).toEqual([])
    // The thread stands where the reset left it: there is nothing to go on with.
    await goOn()
    expect(await quotes()).toEqual([])
  })

  test('nor does it where its checkpoint is named', async () => {
    const { user, type, goOn, quotes, checkpointBefore } = await open()
    await type('no horror', { interruptBefore: ['remember'] })
    const checkpointId = await checkpointBefore('remember')
    await server.request('POST', '/v1/feeds/home/reset', undefined, as(user))
    expect(await goOn({ checkpointId, raiseError: false })).toMatchObject(stale)
    expect(await quotes()).toEqual([])
  })

  test('a pause that nothing came into goes on, and is remembered whole', async () => {
    const { type, goOn, quotes, turns } = await open()
    await type('no horror', { interruptBefore: ['remember'] })
    expect(await quotes()).toEqual([])
    await goOn()
    expect([await quotes(), (await turns()).length]).toEqual([['no horror'], 1])
  })
})

test('to go on with nothing is the client’s fault', async () => {
  const { client, thread } = await open()
  const told = await client.runs.wait(thread, 'feed', { command: {}, raiseError: false })
  expect(told).toMatchObject({ __error__: { status: 422, error: 'Cannot be run' } })
})

test('forks of one checkpoint keep apart', async () => {
  const { client, thread, type, checkpointBefore } = await open()
  await type('no horror', { interruptBefore: ['recall'] })
  const checkpointId = await checkpointBefore('recall')
  const places = []
  for (const command of ['no comedy', 'no drama'])
    places.push(await client.threads.updateState(thread, { values: { command }, checkpointId }))
  const commands = await Promise.all(
    places.map(async (place) => {
      const { checkpoint } = place as unknown as { checkpoint: Checkpoint }
      const { values } = await client.threads.getState(thread, checkpoint)
      return (values as { command: string }).command
    }),
  )
  expect(commands).toEqual(['no comedy', 'no drama'])
})
