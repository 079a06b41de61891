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

  test('that are changed at once keep each change', async () => {
    const changes = [{ title: 'New' }, { text: 'Words.' }, { attributes: { price: 9 } }]
    const answers = await Promise.all(
      changes.map((change) => server.request('PATCH', '/v1/items/shoe-1', change)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const { body } = await server.request('GET', '/v1/items/shoe-1')
    expect(body).toMatchObject({ title: 'New', text: 'Words.', attributes: { price: 9 } })
    expect(answers.map((answer) => answer.body)).toContainEqual(body)
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

  test('that are deleted and put again are as new', async () => {
    const item = (await server.request('GET', '/v1/items/shoe-1')).body
    await server.request('DELETE', '/v1/items/shoe-1')
    await put(JSON.stringify(item))
    expect((await server.request('GET', '/v1/items/shoe-1')).body).toEqual(item)
  })
})

const shoe = (given: object = {}) => JSON.stringify({ id: 'a', title: 'A', ...given })
const count = async (): Promise<number> => (await server.request('GET', '/v1/catalog')).body.items

describe('an import', () => {
  test.each<[string, string, number]>([
    ['Windows line ends', `${shoe({ id: 'a' })}\r\n${shoe({ id: 'b' })}\r\n`, 2],
    ['a byte order mark', `\ufeff${shoe()}\n`, 1],
    ['no end of the last line', `${shoe({ id: 'a' })}\n${shoe({ id: 'b' })}`, 2],
    ['blank lines between', `\n \n${shoe({ id: 'a' })}\n\n\t\n${shoe({ id: 'b' })}\n\n`, 2],
  ])('with %s is read as it is meant', async (_, lines, stored) => {
    expect((await put(lines)).body).toEqual({ received: stored, stored, rejected: [] })
    expect(await count()).toBe(3 + stored)
  })

  test.each([
    ['nothing', ''],
    ['only blank lines', '\n \r\n\n'],
  ])('of %s is a 400 that says what to send', async (_, lines) => {
    const { status, body } = await put(lines)
    expect([status, body.detail]).toEqual([400, expect.stringContaining('a line')])
  })

  test.each([
    ['text/csv', {}],
    ['application/x-www-form-urlencoded', {}],
    ['application/x-ndjson', { 'content-encoding': 'gzip' }],
  ])('sent as %s %o is a 415, and nothing is stored', async (type, more) => {
    const headers = { 'content-type': type, ...more }
    expect((await server.request('PUT', '/v1/items', shoe(), headers)).status).toBe(415)
    expect(await count()).toBe(3)
  })

  test('with an id twice keeps the last', async () => {
    await put(`${shoe({ title: 'first' })}\n${shoe({ title: 'last' })}`)
    expect((await server.request('GET', '/v1/items/a')).body.title).toBe('last')
    expect(await count()).toBe(4)
  })

  test('of ten thousand lines stores each, and lists the first thousand of those it refuses', async () => {
    const line = (i: number) => shoe({ id: `bulk-${i}`, attributes: { price: i % 2 ? 5 : 'five' } })
    const { body } = await put(Array.from({ length: 10_000 }, (_, i) => line(i)).join('\n'))
    expect([body.received, body.stored, body.rejected.length]).toEqual([10_000, 5_000, 1_000])
    expect(body.rejected[999]).toMatchObject({ line: 1_999, id: 'bulk-1998' })
    expect(await count()).toBe(5_003)
  })

  test('goes on after a line that is too long or no text', async () => {
    const long = shoe({ text: 'x'.repeat(1_100_000) })
    const parts = [`${shoe({ id: 'a' })}\n${long}\n{"id":"`, '\xff', `"}\n${shoe({ id: 'b' })}`]
    const bytes = Buffer.concat(parts.map((part) => Buffer.from(part, 'latin1')))
    const { body } = await server.request('PUT', '/v1/items', bytes)
    expect(body).toMatchObject({ received: 4, stored: 2 })
    expect(body.rejected.map(({ line }: { line: number }) => line)).toEqual([2, 3])
  })

  test.each<[string, string, string]>([
    ['a list', '[]', 'object'],
    ['null', 'null', 'object'],
    ['a word', '"shoe"', 'object'],
    ['two values', `${shoe()} ${shoe()}`, 'not JSON'],
    ['no id', '{"title":"A"}', 'id'],
    ['an empty id', shoe({ id: '' }), 'id'],
    ['a number for an id', shoe({ id: 1 }), 'id'],
    ['an id that is too long', shoe({ id: 'i'.repeat(201) }), 'id'],
    ['an id with a NUL', shoe({ id: 'a\0' }), 'id'],
    ['an id that is half a character', '{"id":"\\ud800","title":"A"}', 'id'],
    ['no title', '{"id":"a"}', 'title'],
    ['a blank title', shoe({ title: ' ' }), 'title'],
    ['a list for a text', shoe({ text: [] }), 'text'],
    ['a negative popularity', shoe({ popularity: -1 }), 'popularity'],
    ['an endless popularity', '{"id":"a","title":"A","popularity":1e999}', 'popularity'],
    ['a field more', shoe({ rating: 5 }), 'rating'],
    ['a prototype', '{"id":"a","title":"A","__proto__":{"x":1}}', '__proto__'],
    [
      'a prototype among the attributes',
      '{"id":"a","title":"A","attributes":{"__proto__":1}}',
      'attributes',
    ],
    ['two titles', '{"id":"a","title":"A","title":"B"}', 'title: is named twice'],
    ['an id that is no path', shoe({ id: '..' }), 'id'],
    ['a list of attributes', shoe({ attributes: [] }), 'attributes'],
    ['an attribute of no schema', shoe({ attributes: { weight: 1 } }), 'attributes.weight'],
    ['an inherited attribute', shoe({ attributes: { toString: 'x' } }), 'attributes.toString'],
    ['words for a number', shoe({ attributes: { price: '9' } }), 'attributes.price'],
    ['a list for a number', shoe({ attributes: { price: [9] } }), 'attributes.price'],
    ['one tag for a list', shoe({ attributes: { use: 'Running' } }), 'attributes.use'],
    ['numbers for tags', shoe({ attributes: { use: [1] } }), 'attributes.use'],
    ['an empty tag', shoe({ attributes: { use: [''] } }), 'attributes.use'],
    ['an object for a category', shoe({ attributes: { colour: {} } }), 'attributes.colour'],
    ['a word for a flag', shoe({ attributes: { waterproof: 'yes' } }), 'attributes.waterproof'],
    ['a day that is none', shoe({ attributes: { released: '2026-02-30' } }), 'attributes.released'],
    ['a NUL in a value', shoe({ attributes: { colour: 'r\0d' } }), 'NUL'],
    ['a deep nest', shoe({ attributes: { use: [] } }).replace('[]', '['.repeat(20_000)), 'JSON'],
  ])(
    'refuses the line with %s and says where, and stores the one after it',
    async (_, line, where) => {
      const { status, body } = await put(`${line}\n${shoe({ id: 'after' })}`)
      expect([status, body.received, body.stored]).toEqual([200, 2, 1])
      expect(body.rejected).toEqual([
        expect.objectContaining({ line: 1, error: expect.stringContaining(where) }),
      ])
      expect(await count()).toBe(4)
    },
  )

  test('that breaks off has stored whole batches, and can be sent again', async () => {
    const all = Array.from({ length: 450 }, (_, i) => shoe({ id: `part-${i}` })).join('\n')
    const stop = new AbortController()
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        // The second piece never comes: whoever sends it hangs up.
        if (sent++ === 0) controller.enqueue(Buffer.from(all))
        else stop.abort()
      },
    })
    const init = { method: 'PUT', body, duplex: 'half', signal: stop.signal } as RequestInit
    await expect(fetch(`${server.url}/v1/items`, init)).rejects.toThrow()
    expect([3, 203, 403]).toContain(await count())
    expect((await put(all)).body).toMatchObject({ received: 450, stored: 450 })
    expect(await count()).toBe(453)
  })
})
