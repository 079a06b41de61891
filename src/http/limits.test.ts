import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { startTestServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 120) })
})
afterAll(() => server.close())

const ask = async (method: string, path: string, body?: unknown) => {
  const { status, body: answer } = await server.request(method, path, body)
  return { status, places: answer.errors?.map((e: { location: string }) => e.location), answer }
}
const command = (text: string) => ask('POST', '/v1/feeds/home/commands', { text })
const like = { type: 'like', itemId: 'film-1' }
const flag = (i: number) => ({ name: `flag_${i}`, kind: 'flag' })

describe('what is just within a limit is taken, and what is just over it is refused with its place', () => {
  test.each<[string, () => ReturnType<typeof ask>, () => ReturnType<typeof ask>, string]>([
    [
      'the words of a command',
      () => command(`no${' '.repeat(1_992)}horror`),
      () => command(`no${' '.repeat(1_993)}horror`),
      'text',
    ],
    [
      'the name of a feed',
      () => ask('GET', `/v1/feeds/${'f'.repeat(100)}`),
      () => ask('GET', `/v1/feeds/${'f'.repeat(101)}`),
      'feed',
    ],
    [
      'events of a batch',
      () => ask('POST', '/v1/events', { events: Array(1_000).fill(like) }),
      () => ask('POST', '/v1/events', { events: Array(1_001).fill(like) }),
      'events',
    ],
    [
      'the key of an event',
      () => ask('POST', '/v1/events', { events: [{ ...like, key: 'k'.repeat(200) }] }),
      () => ask('POST', '/v1/events', { events: [{ ...like, key: 'k'.repeat(201) }] }),
      'events.0.key',
    ],
    [
      'the title of an item',
      () => ask('PATCH', '/v1/items/film-2', { title: 't'.repeat(1_000) }),
      () => ask('PATCH', '/v1/items/film-2', { title: 't'.repeat(1_001) }),
      'title',
    ],
    [
      'the text of an item',
      () => ask('PATCH', '/v1/items/film-2', { text: 't'.repeat(50_000) }),
      () => ask('PATCH', '/v1/items/film-2', { text: 't'.repeat(50_001) }),
      'text',
    ],
    [
      'the popularity of an item',
      () => ask('PATCH', '/v1/items/film-2', { popularity: 0 }),
      () => ask('PATCH', '/v1/items/film-2', { popularity: -1 }),
      'popularity',
    ],
    [
      'attributes of a schema',
      () =>
        ask('PUT', '/v1/catalog', { attributes: Array.from({ length: 200 }, (_, i) => flag(i)) }),
      () =>
        ask('PUT', '/v1/catalog', { attributes: Array.from({ length: 201 }, (_, i) => flag(i)) }),
      'attributes',
    ],
  ])('%s', async (_, within, over, place) => {
    expect((await within()).status).toBe(200)
    const { status, places } = await over()
    expect([status, places]).toEqual([400, [place]])
  })

  test('an id of an item', async () => {
    expect((await ask('GET', `/v1/items/${'i'.repeat(200)}`)).status).toBe(404)
    expect(await ask('GET', `/v1/items/${'i'.repeat(201)}`)).toMatchObject({
      status: 400,
      places: ['id'],
    })
  })

  test('the bytes of a body', async () => {
    const padded = (length: number) => `{"text":"no horror"${' '.repeat(length - 20)}}`
    const send = (length: number) => ask('POST', '/v1/feeds/home/commands', padded(length))
    expect((await send(64_000)).status).toBe(200)
    expect((await send(64_001)).status).toBe(413)
    expect((await ask('POST', '/v1/feeds/home/undo', ' '.repeat(64_001))).status).toBe(413)
  })
})

describe('how many a page may hold', () => {
  test.each(['1', '100'])('is %s', async (limit) => {
    const { answer } = await ask('GET', `/v1/feeds/untouched?limit=${limit}`)
    expect(answer.page.items).toHaveLength(Number(limit))
  })

  test.each(['0', '-1', '101', '1e9', '1.5', 'NaN', 'Infinity', '', 'ten', '1&limit=2'])(
    'is never "%s", of items or of turns',
    async (limit) => {
      for (const path of ['/v1/feeds/home', '/v1/feeds/home/turns'])
        expect(await ask('GET', `${path}?limit=${limit}`)).toMatchObject({
          status: 400,
          places: ['limit'],
        })
    },
  )

  test.each(['0', '-1', '1.5', '2147483648', 'x'])(
    'before turn "%s" is not to be had',
    async (before) => {
      expect(await ask('GET', `/v1/feeds/home/turns?before=${before}`)).toMatchObject({
        status: 400,
        places: ['before'],
      })
    },
  )
})

test('of a body that is wrong everywhere a hundred places are told', async () => {
  const events = Array(1_000).fill({ type: 'stare', itemId: 'film-1' })
  const { status, places } = await ask('POST', '/v1/events', { events })
  expect([status, places.length]).toEqual([400, 100])
})
