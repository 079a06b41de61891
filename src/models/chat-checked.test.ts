import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { askChecked } from './chat-checked.ts'
import { type ChatServer, openChatServer, says } from './chat-testing.ts'
import { ChatError, openChatModel } from './index.ts'

let server: ChatServer
let chat: NonNullable<Awaited<ReturnType<typeof openChatModel>>>
beforeAll(async () => {
  server = await openChatServer()
})
beforeEach(async () => {
  chat = (await openChatModel({ baseUrl: server.baseUrl }))!
})
afterAll(() => server.close())

const schema = z.strictObject({ count: z.number() })
/** A count that is to be even. */
const ask = () =>
  askChecked(
    chat,
    { name: 'count', schema, messages: [{ role: 'user', content: 'How many?' }] },
    ({ count }) => (count % 2 === 0 ? { even: count } : 'it is odd'),
  )

test('what code makes of an answer is given back', async () => {
  server.answer(says({ count: 2 }))
  expect(await ask()).toEqual({ even: 2 })
  expect(server.requests).toHaveLength(1)
})

test.each([
  ['prose', 'Two.', 'it is no JSON object'],
  ['a wrong type', { count: 'two' }, 'count: '],
  ['what code refuses', { count: 3 }, 'it is odd'],
])(
  '%s is shown to the model once, with what is wrong, and twice is an error',
  async (_, bad, problem) => {
    server.answer(says(bad), says({ count: 4 }))
    expect(await ask()).toEqual({ even: 4 })
    const [, answer, complaint] = server.requests[1]!.messages
    expect(answer!.content).toBe(typeof bad === 'string' ? bad : JSON.stringify(bad))
    expect(complaint!.content).toContain(problem)
    server.answer(says(bad))
    await expect(ask()).rejects.toThrow(ChatError)
    await expect(ask()).rejects.toThrow(problem)
  },
)

test('of a long answer the beginning is shown, cut between characters', async () => {
  server.answer(says('🎬'.repeat(9_000)), says({ count: 4 }))
  await ask()
  const shown = server.requests[1]!.messages[1]!.content
  expect([...shown]).toHaveLength(4_001)
  expect(shown.isWellFormed()).toBe(true)
})
