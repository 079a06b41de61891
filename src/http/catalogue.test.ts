import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shoes } from '../../graphs/feed/testing.ts'
import { resetCatalogue, startTestServer, type TestServer } from './testing.ts'

const three = { attributes: shoes.attributes, items: shoes.items.slice(0, 3) }

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(three)
})
beforeEach(() => resetCatalogue(server, three))
afterAll(() => server.close())

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
      'attributes.0.size',
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
    ['no list', { attributes: {} }, 'attributes'],
    ['null for an attribute', { attributes: [null] }, 'attributes.0'],
    [
      'a kind that every object inherits',
      { attributes: [{ name: 'a', kind: 'valueOf' }] },
      'attributes.0.kind',
    ],
    [
      'an order of one',
      { attributes: [{ name: 'a', kind: 'category', order: ['x'] }] },
      'attributes.0.order',
    ],
    [
      'an order with a value twice',
      { attributes: [{ name: 'a', kind: 'category', order: ['x', 'x'] }] },
      'attributes.0.order',
    ],
    [
      'an order of tags',
      { attributes: [{ name: 'a', kind: 'tags', order: ['x', 'y'] }] },
      'attributes.0.order',
    ],
    [
      'a synonym that is no list',
      { attributes: [{ name: 'a', kind: 'tags', synonyms: { x: 'y' } }] },
      'attributes.0.synonyms.x',
    ],
    [
      'synonyms of a number',
      { attributes: [{ name: 'a', kind: 'number', synonyms: { x: ['y'] } }] },
      'attributes.0.synonyms',
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

  test('may have attributes called what every object inherits, and they are steered by', async () => {
    const attributes = [{ name: 'constructor', kind: 'category' }]
    await server.request('PUT', '/v1/catalog', { attributes })
    const lines = ['Ferrari', 'Lotus'].map((maker) =>
      JSON.stringify({ id: maker, title: 'A car', attributes: { constructor: maker } }),
    )
    expect((await server.request('PUT', '/v1/items', lines.join('\n'))).body.stored).toBe(2)
    const { body } = await server.request('POST', '/v1/feeds/home/commands', { text: 'no Ferrari' })
    expect(body.directives).toEqual([expect.objectContaining({ attribute: 'constructor' })])
    expect(body.page.items.map(({ id }: { id: string }) => id)).not.toContain('Ferrari')
  })
})
