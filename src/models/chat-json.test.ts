import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openChatModel } from './chat.ts'
import { askForJson, type JsonRequest } from './chat-json.ts'
import {
  type ChatAnswer,
  type ChatServer,
  fails,
  openChatServer,
  says,
  silences,
} from './chat-testing.ts'

let server: ChatServer
let chat: NonNullable<Awaited<ReturnType<typeof openChatModel>>>
beforeAll(async () => {
  server = await openChatServer()
})
// What a server takes is remembered with the model, so each test has one of its own.
beforeEach(async () => {
  chat = (await openChatModel({ baseUrl: server.baseUrl }))!
})
afterAll(() => server.close())

const schema = {
  type: 'object',
  properties: { mood: { type: 'string' } },
  required: ['mood'],
  additionalProperties: false,
}
const request: JsonRequest = {
  name: 'mood',
  schema,
  messages: [
    { role: 'system', content: 'Name the mood.' },
    { role: 'user', content: 'a rainy day' },
  ],
}
const formatsAsked = () => server.requests.map(({ response_format }) => response_format.type)

describe('a server that takes schemas', () => {
  test('is asked with a strict one, and with the messages as they are', async () => {
    server.answer(says({ mood: 'calm' }))
    expect(await askForJson(chat, request)).toBe('{"mood":"calm"}')
    expect(server.requests).toHaveLength(1)
    const [{ messages, response_format }] = server.requests as [(typeof server.requests)[0]]
    expect(response_format).toEqual({
      type: 'json_schema',
      json_schema: { name: 'mood', schema, strict: true },
    })
    expect(messages).toEqual(request.messages)
  })

  test.each(['```json\n{"mood":"calm"}\n```', '<think>hm</think>{"mood":"calm"}', 'calm, I think'])(
    'gives its words back as they are: %j',
    async (text) => {
      server.answer(says(text))
      expect(await askForJson(chat, request)).toBe(text)
    },
  )
})

describe('a server that takes no schema', () => {
  test.each([400, 422])(
    'and answers %i is asked for plain JSON, with the schema told',
    async (status) => {
      server.answer(fails(status), says({ mood: 'calm' }))
      expect(await askForJson(chat, request)).toBe('{"mood":"calm"}')
      expect(formatsAsked()).toEqual(['json_schema', 'json_object'])
      const [system, user] = server.requests[1]!.messages
      expect(system!.content).toContain('Name the mood.')
      expect(system!.content).toContain(JSON.stringify(schema))
      expect(user).toEqual(request.messages[1])
    },
  )

  test('nor plain JSON is asked for text', async () => {
    server.answer(fails(400), fails(400), says({ mood: 'calm' }))
    expect(await askForJson(chat, request)).toBe('{"mood":"calm"}')
    expect(formatsAsked()).toEqual(['json_schema', 'json_object', 'text'])
  })

  test('is not asked for one again', async () => {
    server.answer(fails(400), says({ mood: 'calm' }))
    await askForJson(chat, request)
    await askForJson(chat, request)
    expect(formatsAsked()).toEqual(['json_schema', 'json_object', 'json_object'])
  })

  test('and refuses everything is an error after three requests', async () => {
    server.answer(fails(400))
    await expect(askForJson(chat, request)).rejects.toMatchObject({ status: 400 })
    expect(formatsAsked()).toHaveLength(3)
    server.answer(says({ mood: 'calm' }))
    await askForJson(chat, request)
    expect(formatsAsked()).toEqual(['json_schema'])
  })
})

describe('there is an error, never an answer, when the server', () => {
  test.each(silences)('%s', async (_, badly) => {
    server.answer(badly)
    const signal = AbortSignal.timeout(400)
    await expect(askForJson(chat, request, signal)).rejects.toThrow()
  })

  test.each(['length', 'content_filter'])('ends plain JSON with "%s"', async (end) => {
    server.answer(fails(400), says({ mood: 'calm' }, { end }))
    await expect(askForJson(chat, request)).rejects.toThrow(/cut off|filter/)
  })
})

const cut: ChatAnswer = (response) => void response.socket?.destroy()
test.each([
  ['a failure of the server', fails(503)],
  ['a cut connection', cut],
])('%s may pass: it is tried once more', async (_, badly) => {
  server.answer(badly, says({ mood: 'calm' }))
  expect(await askForJson(chat, request)).toBe('{"mood":"calm"}')
  expect(server.requests).toHaveLength(2)
})

test.each([
  ['a refused key', fails(401)],
  ['a spent quota', fails(429)],
  ['an answer that a filter withholds', says('', { end: 'content_filter' })],
  ['an answer that was cut off', says('{"mood":', { end: 'length' })],
])('%s stays: it is not tried again', async (_, badly) => {
  server.answer(badly)
  await expect(askForJson(chat, request)).rejects.toThrow()
  expect(server.requests).toHaveLength(1)
})

test.each<[string, ChatAnswer]>([
  ['for an answer', () => {}],
  ['before another try', fails(503)],
])('an abort ends the wait %s, with its reason', async (_, answer) => {
  const abort = new AbortController()
  server.answer((...given) => {
    answer(...given)
    abort.abort(new Error('enough'))
  })
  await expect(askForJson(chat, request, abort.signal)).rejects.toThrow('enough')
})
