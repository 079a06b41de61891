import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { shoes } from '../../graphs/feed/testing.ts'
import { startTestServer, type TestServer } from './testing.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ attributes: shoes.attributes, items: shoes.items.slice(0, 3) })
})
afterEach(() => server.close())

const put = (lines: string) =>
  server.request('PUT', '/v1/items', lines, { 'content-type': 'application/x-ndjson' })

describe('items', () => {
  test('are stored line by line, and each bad line is reported with its place', async () => {
    const good = {
      id: 'a',
      title: 'A',
      text: 'x',
      attributes: { price: 5, use: ['Running'] },
      popularity: 2,
    }
    const { status, body } = await put(
      [
        JSON.stringify(good),
        '',
        JSON.stringify({ ...good, id: 'x', attributes: { price: 'five' } }),
        '{"id":',
        JSON.stringify({ ...good, id: 'y', attributes: { weight: 3 } }),
        JSON.stringify({ ...good, id: 'z', surprise: 1 }),
      ].join('\n'),
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ received: 5, stored: 1 })
    expect(body.rejected).toEqual([
      { line: 3, id: 'x', error: 'attributes.price: expected a number' },
      { line: 4, error: expect.stringMatching(/^not JSON/) },
      {
        line: 5,
        id: 'y',
        error: expect.stringContaining('attributes.weight: is not in the schema'),
      },
      { line: 6, id: 'z', error: expect.stringContaining('surprise') },
    ])
    expect((await server.request('GET', '/v1/items/a')).body).toEqual(good)
  })

  test('that are changed keep what was not named, and null takes an attribute away', async () => {
    const attributes = { price: 9, colour: null }
    const { status, body } = await server.request('PATCH', '/v1/items/shoe-1', { attributes })
    expect(status).toBe(200)
    expect(body.attributes).toMatchObject({ price: 9, use: ['Hiking'] })
    expect(body.attributes).not.toHaveProperty('colour')
  })

  test('that would not fit the schema after a change stay as they were', async () => {
    const answer = await server.request('PATCH', '/v1/items/shoe-1', {
      attributes: { price: 'a lot' },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].location).toBe('attributes.price')
    expect((await server.request('GET', '/v1/items/shoe-1')).body.attributes.price).toBe(33)
  })

  test('that are deleted are gone from the feed and from the vocabulary', async () => {
    expect((await server.request('DELETE', '/v1/items/shoe-1')).status).toBe(204)
    expect((await server.request('DELETE', '/v1/items/shoe-1')).status).toBe(404)
    const { body } = await server.request('GET', '/v1/feeds/home')
    expect(body.page.items).toHaveLength(2)
    const answer = await server.request('POST', '/v1/feeds/home/commands', { text: 'no hiking' })
    expect(
      answer.body.directives.every(({ attribute }: { attribute?: string }) => attribute !== 'use'),
    ).toBe(true)
  })

  test('with slashes and spaces in their ids can be read', async () => {
    await put(JSON.stringify({ id: 'a/b c', title: 'Odd' }))
    expect(
      (await server.request('GET', `/v1/items/${encodeURIComponent('a/b c')}`)).body.title,
    ).toBe('Odd')
  })
})

describe('the schema', () => {
  test('is replaced, and what was counted under it is counted anew', async () => {
    const attributes = [{ name: 'use', kind: 'tags' }]
    const { status, body } = await server.request('PUT', '/v1/catalog', { attributes })
    expect([status, body]).toEqual([200, { attributes, items: 3 }])
    const { body: feed } = await server.request('GET', '/v1/feeds/home')
    expect(feed.page.items[0].attributes).toEqual({ use: [expect.any(String)] })
  })

  test.each([
    ['an unknown kind', { attributes: [{ name: 'price', kind: 'money' }] }, 'attributes.0.kind'],
    [
      'an unknown field',
      { attributes: [{ name: 'price', kind: 'number', size: 1 }] },
      'attributes.0',
    ],
    [
      'a name twice',
      {
        attributes: [
          { name: 'a', kind: 'flag' },
          { name: 'a', kind: 'flag' },
        ],
      },
      'attributes',
    ],
    ['a bad name', { attributes: [{ name: 'a b', kind: 'flag' }] }, 'attributes.0.name'],
    [
      'a unit on words',
      { attributes: [{ name: 'a', kind: 'tags', unit: 'minute' }] },
      'attributes.0.unit',
    ],
  ])('with %s is refused whole, naming the place', async (_, schema, location) => {
    const before = await server.request('GET', '/v1/catalog')
    const { status, body } = await server.request('PUT', '/v1/catalog', schema)
    expect(status).toBe(400)
    expect(body.errors[0].location).toBe(location)
    expect((await server.request('GET', '/v1/catalog')).body).toEqual(before.body)
  })

  test('that stored items do not fit is a conflict that names the attribute and an item', async () => {
    const attributes = [{ name: 'price', kind: 'tags' }]
    const { status, body } = await server.request('PUT', '/v1/catalog', { attributes })
    expect(status).toBe(409)
    expect(body.detail).toMatch(/attributes\.price.*shoe-0/)
  })
})
