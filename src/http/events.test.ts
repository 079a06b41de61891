import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 60) })
})
afterAll(() => server.close())

const report = (events: unknown, user = 'actor') =>
  server.request('POST', '/v1/events', { events }, as(user))
const count = async (user: string): Promise<number> => {
  const sql = 'select count(*)::int as count from events where user_id = $1'
  return (await server.pool.query(sql, [user])).rows[0].count
}

describe('events', () => {
  test('are counted once for each key, in one batch or in several', async () => {
    const event = { key: 'once', type: 'like', itemId: 'film-1' }
    expect((await report([event])).body).toEqual({ received: 1, stored: 1, duplicates: 0 })
    expect((await report([event])).body).toEqual({ received: 1, stored: 0, duplicates: 1 })
    const twice = [event, { ...event, key: 'new' }, { ...event, key: 'new', type: 'hide' }]
    expect((await report(twice)).body).toEqual({ received: 3, stored: 1, duplicates: 2 })
  })

  test('that are new are told of, to be learned from, and those that are not are not', async () => {
    const event = { key: 'told of', type: 'like', itemId: 'film-1' }
    const before = server.told.events
    await report([event], 'teller')
    expect(server.told.events).toBe(before + 1)
    await report([event], 'teller')
    expect(server.told.events).toBe(before + 1)
  })

  test('in favour of an item are told with it, to that user alone', async () => {
    const shown = async (user: string) =>
      (await server.request('GET', '/v1/feeds/home?limit=60', undefined, as(user))).body.page.items
    const [{ id, approved }] = await shown('admirer')
    expect(approved).toBeUndefined()
    await report(
      [
        { type: 'like', itemId: id },
        { type: 'save', itemId: id },
      ],
      'admirer',
    )
    const find = (items: { id: string }[]) => items.find((item) => item.id === id)
    expect(find(await shown('admirer'))).toMatchObject({ approved: ['like', 'save'] })
    expect(find(await shown('passer-by'))).not.toHaveProperty('approved')
  })

  test('without a key count each time', async () => {
    const event = { type: 'click', itemId: 'film-1' }
    expect((await report([event, event])).body).toEqual({ received: 2, stored: 2, duplicates: 0 })
  })

  test('of the same batch sent by many at once are stored once', async () => {
    const batch = Array.from({ length: 20 }, (_, i) => ({
      key: `k${i}`,
      type: 'watch',
      itemId: `film-${i}`,
    }))
    const answers = await Promise.all(Array.from({ length: 5 }, () => report(batch, 'hasty')))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const stored = answers.reduce((sum, { body }) => sum + body.stored, 0)
    expect([stored, await count('hasty')]).toEqual([20, 20])
  })

  test('of a batch with an unknown item are none of them stored, and the place is named', async () => {
    const fine = { key: 'fine', type: 'like', itemId: 'film-2' }
    const answer = await report([fine, { type: 'like', itemId: 'nowhere' }], 'unlucky')
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].location).toBe('events.1.itemId')
    expect(await count('unlucky')).toBe(0)
  })

  test.each<[string, object, string]>([
    ['an unknown type', { type: 'stare' }, 'type'],
    ['a type that every object inherits', { type: 'toString' }, 'type'],
    ['no item', { itemId: undefined }, 'itemId'],
    ['an empty item', { itemId: '' }, 'itemId'],
    ['an item that is a number', { itemId: 1 }, 'itemId'],
    ['an item that every object inherits', { itemId: '__proto__' }, 'itemId'],
    ['an empty key', { key: '' }, 'key'],
    ['a key with a NUL', { key: 'a\0' }, 'key'],
    ['a time in words', { at: 'noon' }, 'at'],
    ['a time without a zone', { at: '2026-01-01T00:00:00' }, 'at'],
    ['a day', { at: '2026-01-01' }, 'at'],
    ['a day that no calendar has', { at: '2026-02-30T00:00:00Z' }, 'at'],
    ['an hour that no clock has', { at: '2026-01-01T24:00:00Z' }, 'at'],
    ['a zone that is none', { at: '2026-01-01T00:00:00+25:00' }, 'at'],
    ['a number for a time', { at: 0 }, 'at'],
    ['a field more', { rating: 5 }, 'rating'],
  ])('with %s are a 400 that names it, and none is stored', async (_, wrong, place) => {
    const event = { type: 'like', itemId: 'film-1' }
    const { status, body } = await report([event, { ...event, ...wrong }], 'careless')
    expect([status, body.errors[0].location]).toEqual([400, `events.1.${place}`])
    expect(await count('careless')).toBe(0)
  })

  test.each([[[]], [{}], [null], ['like'], [[null]], [[[]]]])(
    'that are no list of events are a 400: %j',
    async (events) => expect((await report(events)).status).toBe(400),
  )

  test('happened at the time they say, in whatever zone they say it', async () => {
    const event = { type: 'like', itemId: 'film-4', at: '2026-01-01T01:30:00+02:00' }
    expect((await report([event], 'traveller')).status).toBe(200)
    const { rows } = await server.pool.query("select at from events where user_id = 'traveller'")
    expect(rows[0].at.toISOString()).toBe('2025-12-31T23:30:00.000Z')
  })
})

describe('what was done to an item', () => {
  const shown = async (): Promise<string[]> => {
    const { body } = await server.request('GET', '/v1/feeds/home', undefined, as('fussy'))
    return body.page.items.map(({ id }: { id: string }) => id)
  }

  test.each(['hide', 'dislike'])('takes it out of the feed: %s', async (type) => {
    const [first] = await shown()
    await report([{ type, itemId: first }], 'fussy')
    expect(await shown()).not.toContain(first)
  })

  test('can be taken back', async () => {
    const [first] = await shown()
    await report([{ type: 'hide', itemId: first, at: '2026-01-01T00:00:00Z' }], 'fussy')
    await report([{ type: 'like', itemId: first, at: '2026-01-02T00:00:00Z' }], 'fussy')
    expect(await shown()).toContain(first)
  })
})
