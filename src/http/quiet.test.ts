import { expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { as, startTestServer } from './testing.ts'
import { tour } from './testing-tour.ts'

test('no route writes a word or an id of a user to the log, at any level up to info', async () => {
  const server = await startTestServer(films)
  try {
    const user = 'zqx-marked-user'
    const stops = await tour(server, user)
    const mark = 'zqx-marked-text'
    const ask = (method: string, path: string, body?: unknown) =>
      server.request(method, path, body, { ...as(user), authorization: `Bearer ${mark}` })
    const { paths } = (await server.request('GET', '/openapi.json')).body
    // Once more wrong, everywhere that words can be: what is refused is logged too.
    for (const [path, methods] of Object.entries<object>(paths))
      for (const method of Object.keys(methods)) {
        const to = path
          .replace('{feed}', 'home')
          .replace('{id}', '6f0b7f5c-0000-4000-8000-000000000000')
        await ask(method.toUpperCase(), `${to}?${mark}=${mark}`)
        if (method !== 'get') await ask(method.toUpperCase(), to, { [mark]: mark, text: mark })
      }
    await ask('POST', '/v1/feeds/home/commands', { text: `no horror, ${mark}` })
    await ask('POST', '/v1/events', { events: [{ type: 'like', itemId: mark, key: mark }] })
    expect(server.logged.length).toBeGreaterThan(stops.length)
    const lines = server.logged.filter((line) => JSON.parse(line).level >= 30)
    expect(lines.length).toBeGreaterThan(stops.length)
    const words = [user, mark, 'zqx', 'no horror', 'a bit more comedy']
    expect(lines.filter((line) => words.some((word) => line.includes(word)))).toEqual([])
  } finally {
    await server.close()
  }
})
