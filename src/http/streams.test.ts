import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patient } from '../database/testing.ts'
import { as } from './testing.ts'
import {
  allOf,
  blocksOf,
  openStreaming,
  type Streaming,
  type Told,
  toldIn,
} from './testing-streams.ts'

let { server, gate, embedder, someone, ask, turnsOf } = {} as Streaming
beforeAll(async () => {
  ;({ server, gate, embedder, someone, ask, turnsOf } = await openStreaming())
}, patient.timeout)
afterAll(() => server.close())

const namesOf = (told: Told[]) => told.map(({ event }) => event)
const order = ['understood', 'plan', 'page', 'explanations', 'done']

test.each<[string, string]>([
  ['TEXT/Event-Stream', 'text/event-stream'],
  ['application/json, text/event-stream;q=0.5', 'text/event-stream'],
  ['text/event-stream; q=0', 'application/json'],
  ['text/event-streams', 'application/json'],
  ['image/png', 'application/json'],
])('who accepts %s is answered with %s', async (accept, type) => {
  const response = await ask(someone(), { headers: { accept } })
  expect(response.headers.get('content-type')).toBe(type)
  await response.text()
})

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
    embedder.fails = true
    const user = someone()
    const response = await ask(user)
    const raw = await response.clone().text()
    embedder.fails = false
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
