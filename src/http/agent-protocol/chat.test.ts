import { afterAll, beforeAll, expect, test } from 'vitest'
import { films } from '../../../graphs/feed/testing.ts'
import { startTestServer, type TestServer } from '../testing.ts'
import { sdk } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 60) })
})
afterAll(() => server.close())

interface Values {
  messages: { type: string; id: string; content: string }[]
}
const messagesOf = (values: unknown) => (values as Values).messages
const spoken = (values: unknown) =>
  messagesOf(values).map(({ type, content }) => [type, content.split('\n')[0]])

test('a client that chats is understood, and finds the conversation wherever it looks', async () => {
  const client = sdk(`${server.url}/agent`)
  const { thread_id } = await client.threads.create()
  await client.runs.wait(thread_id, 'feed', {
    input: { messages: [{ type: 'human', content: [{ type: 'text', text: 'no horror' }] }] },
  })
  const { body } = await server.request('POST', `/v1/feeds/${thread_id}/undo`)
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
  const { page } = (await server.request('GET', `/v1/feeds/${thread_id}`)).body
  const answer = messagesOf(values).at(-1)!.content
  expect(answer).toContain(`1. ${page.items[0].title}: ${page.items[0].explanation}`)
})

test('a conversation without words of the user is refused', async () => {
  const client = sdk(`${server.url}/agent`)
  const { thread_id } = await client.threads.create()
  const asked = { input: { messages: [{ type: 'human', content: ' ' }] } }
  await expect(client.runs.wait(thread_id, 'feed', asked)).rejects.toMatchObject({ status: 400 })
})
