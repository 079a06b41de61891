import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patient } from '../../database/testing.ts'
import { BusyError } from '../../leases/index.ts'
import { as } from '../testing.ts'
import { openStreaming, type Streaming, text } from '../testing-streams.ts'
import { openWaiting } from './enqueue.ts'
import { sdk } from './testing.ts'

let { server, gate, someone, turnsOf } = {} as Streaming
beforeAll(async () => {
  ;({ server, gate, someone, turnsOf } = await openStreaming())
}, patient.timeout)
afterAll(() => server.close())

const open = async (url = server.url) => {
  const user = someone()
  const client = sdk(`${url}/agent`, as(user))
  const { thread_id: thread } = await client.threads.create({ metadata: { feed: 'home' } })
  const input = (command: string) => ({ input: { command } })
  const statusOf = async (run: string) => (await client.runs.get(thread, run)).status
  return { user, client, thread, input, statusOf }
}
const namesOf = async (stream: AsyncIterable<{ event: string }>) => {
  const names: string[] = []
  for await (const { event } of stream) names.push(event)
  return names
}

describe('a run that is under way', () => {
  test('refuses another, and gives way to one that says so: of the first nothing is left', async () => {
    const { user, client, thread, input, statusOf } = await open()
    const arrived = gate.shut()
    const { run_id } = await client.runs.create(thread, 'feed', input(text))
    await arrived
    expect((await client.threads.get(thread)).status).toBe('busy')
    expect(await statusOf(run_id)).toBe('running')
    await expect(client.runs.create(thread, 'feed', input('no comedy'))).rejects.toMatchObject({
      status: 422,
      text: expect.stringContaining('multitask_strategy'),
    })
    await client.runs.wait(thread, 'feed', {
      ...input('no horror'),
      multitaskStrategy: 'interrupt',
    })
    gate.open()
    expect(await statusOf(run_id)).toBe('interrupted')
    expect(await turnsOf(user)).toMatchObject([{ text: 'no horror' }])
  })

  test('keeps those waiting that ask for it, and each is taken whole', async () => {
    const { user, client, thread, input } = await open()
    const arrived = gate.shut()
    const first = await client.runs.create(thread, 'feed', input(text))
    await arrived
    const waiting = ['no horror', 'no comedy', 'no drama'].map((command) =>
      client.runs.wait(thread, 'feed', { ...input(command), multitaskStrategy: 'enqueue' }),
    )
    expect(await turnsOf(user)).toEqual([])
    gate.open()
    await Promise.all([client.runs.join(thread, first.run_id), ...waiting])
    const typed = (await turnsOf(user)).map(({ text }) => text)
    expect(typed.at(-1)).toBe(text)
    expect(typed.slice(0, -1).toSorted()).toEqual(['no comedy', 'no drama', 'no horror'])
  })

  test('is not rolled back, and says so: there is nothing to roll back', async () => {
    const { client, thread, input } = await open()
    const asked = client.runs.create(thread, 'feed', {
      ...input('no horror'),
      multitaskStrategy: 'rollback',
    })
    await expect(asked).rejects.toMatchObject({
      status: 422,
      text: expect.stringContaining('send interrupt'),
    })
  })

  test('gives way to a command of the page, and keeps its undo waiting', async () => {
    const { user, client, thread, input, statusOf } = await open()
    const arrived = gate.shut()
    const { run_id } = await client.runs.create(thread, 'feed', input(text))
    await arrived
    const undo = await server.request('POST', '/v1/feeds/home/undo', undefined, as(user))
    expect([undo.status, undo.body.title]).toEqual([409, 'Busy'])
    const typed = { text: 'no horror' }
    const command = server.request('POST', '/v1/feeds/home/commands', typed, as(user))
    await client.runs.join(thread, run_id)
    gate.open()
    expect((await command).status).toBe(200)
    expect(await statusOf(run_id)).toBe('interrupted')
    expect(await turnsOf(user)).toMatchObject([{ text: 'no horror' }])
  })

  test('is cancelled from any server, and remembers nothing', async () => {
    const { user, client, thread, input, statusOf } = await open()
    const other = await server.beside()
    const arrived = gate.shut()
    const { run_id } = await client.runs.create(thread, 'feed', input(text))
    await arrived
    await sdk(`${other.url}/agent`, as(user)).runs.cancel(thread, run_id, true)
    gate.open()
    expect(await statusOf(run_id)).toBe('interrupted')
    expect(await turnsOf(user)).toEqual([])
    expect((await client.threads.get(thread)).status).toBe('interrupted')
    await other.close()
  })

  test('is followed from any server, from the last event that came', async () => {
    const { user, client, thread, input } = await open()
    const other = await server.beside()
    const there = sdk(`${other.url}/agent`, as(user))
    const arrived = gate.shut()
    const { run_id } = await client.runs.create(thread, 'feed', {
      ...input(text),
      streamMode: ['updates', 'values'],
    })
    await arrived
    const whole = namesOf(there.runs.joinStream(thread, run_id))
    const rest = namesOf(there.runs.joinStream(thread, run_id, { lastEventId: '2' }))
    const updates = namesOf(client.runs.joinStream(thread, run_id, { streamMode: 'updates' }))
    gate.open()
    expect((await whole).length).toBeGreaterThan(15)
    expect(await rest).toEqual((await whole).slice(2))
    expect(await updates).toEqual((await whole).filter((name) => name !== 'values'))
    expect(await there.runs.join(thread, run_id)).toMatchObject({ command: text })
    await other.close()
  })
})

test('runs that wait begin in the order that they came, past one that fails', async () => {
  const waiting = openWaiting()
  const begun: string[] = []
  let busy = true
  const run = (name: string) => async () => {
    if (busy) throw new BusyError()
    begun.push(name)
    if (name === 'b') throw new Error('no')
  }
  const runs = ['a', 'b', 'c'].map((name) => waiting('thread', run(name)))
  const elsewhere = waiting('another', async () => {
    begun.push('elsewhere')
    busy = false
  })
  await Promise.allSettled([...runs, elsewhere])
  expect(begun).toEqual(['elsewhere', 'a', 'b', 'c'])
  await expect(runs[1]).rejects.toThrow('no')
})

describe('when its client leaves', () => {
  const left = async (onDisconnect?: 'cancel' | 'continue') => {
    const { user, client, thread, input } = await open()
    const arrived = gate.shut()
    const leave = new AbortController()
    let run = ''
    const told = namesOf(
      client.runs.stream(thread, 'feed', {
        ...input(text),
        signal: leave.signal,
        onRunCreated: ({ run_id }) => (run = run_id),
        ...(onDisconnect && { onDisconnect }),
      }),
    ).catch(() => {})
    await arrived
    leave.abort()
    await told
    // A run that is cancelled ends by itself; the others wait at the gate.
    if (onDisconnect !== 'cancel') gate.open()
    await client.runs.join(thread, run)
    gate.open()
    return [(await client.runs.get(thread, run)).status, (await turnsOf(user)).length]
  }
  test('a run goes on, as LangGraph has it', async () => {
    expect(await left()).toEqual(['success', 1])
  })
  test('a run goes on that is to continue', async () => {
    expect(await left('continue')).toEqual(['success', 1])
  })
  test('a run ends that is to be cancelled, and remembers nothing', async () => {
    expect(await left('cancel')).toEqual(['interrupted', 0])
  })
  test('a run ends that was joined to be cancelled', async () => {
    const { user, client, thread, input, statusOf } = await open()
    const arrived = gate.shut()
    const { run_id } = await client.runs.create(thread, 'feed', input(text))
    await arrived
    const leave = new AbortController()
    const cancelOnDisconnect = true
    const { signal } = leave
    try {
      for await (const _ of client.runs.joinStream(thread, run_id, { cancelOnDisconnect, signal }))
        leave.abort()
    } catch {}
    await client.runs.join(thread, run_id)
    gate.open()
    expect([await statusOf(run_id), (await turnsOf(user)).length]).toEqual(['interrupted', 0])
  })
})

describe('a run without a thread', () => {
  test('is a rehearsal on the feed that it names: it reads what is remembered, and writes nothing', async () => {
    const { user, client, thread, input } = await open()
    await client.runs.wait(thread, 'feed', input('no horror'))
    const rows = async () => {
      const counts: number[] = []
      for (const table of [
        'turns',
        'directives',
        'pages',
        'feeds',
        'leases',
        'stream_events',
        'checkpoints.checkpoints',
      ])
        counts.push((await server.pool.query(`select 1 from ${table}`)).rows.length)
      return counts
    }
    const before = await rows()
    const values = await client.runs.wait(null, 'feed', {
      input: { command: 'no comedy', feed: 'home' },
    })
    expect(values).toMatchObject({
      userId: user,
      preferences: { directives: [{ quote: 'no horror' }, { quote: 'no comedy' }] },
    })
    expect(await rows()).toEqual(before)
    await expect(client.runs.create(null, 'feed', input('no comedy'))).rejects.toMatchObject({
      status: 422,
    })
  })

  test('is about no one else', async () => {
    const { client } = await open()
    const asked = client.runs.wait(null, 'feed', {
      input: { command: 'no comedy', userId: 'victim' },
    })
    await expect(asked).rejects.toMatchObject({ status: 403 })
  })
})

test('a run that fails says why where LangGraph’s clients look, as a problem, and remembers nothing', async () => {
  const { user, client, thread, input } = await open()
  await server.pool.query('alter table turns add constraint never check (false) not valid')
  try {
    const told: unknown[] = []
    for await (const { event, data } of client.runs.stream(thread, 'feed', input('no horror')))
      if (event === 'error') told.push(data)
    expect(told).toMatchObject([
      {
        error: 'Internal error',
        message: expect.any(String),
        status: 500,
        requestId: expect.any(String),
      },
    ])
    await expect(client.runs.wait(thread, 'feed', input('no horror'))).rejects.toThrow(
      'Internal error',
    )
    expect((await client.runs.list(thread, { status: 'error' })).length).toBe(2)
    expect((await client.threads.get(thread)).status).toBe('error')
  } finally {
    await server.pool.query('alter table turns drop constraint never')
  }
  expect(await turnsOf(user)).toEqual([])
  await client.runs.wait(thread, 'feed', input('no horror'))
  expect(await turnsOf(user)).toHaveLength(1)
})
