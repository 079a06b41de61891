import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ChatServer, openChatServer, says } from '../../src/models/chat-testing.ts'
import { openChatModel } from '../../src/models/index.ts'
import { modelsVoice } from './reword.ts'
import type { Turn } from './state.ts'
import { filmWorld } from './testing.ts'
import type { Wish } from './wish.ts'

let server: ChatServer
let chat: NonNullable<Awaited<ReturnType<typeof openChatModel>>>
beforeAll(async () => {
  server = await openChatServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  chat = (await openChatModel({ baseUrl: server.baseUrl, timeoutMs: 2_000 }))!
})

const { view } = filmWorld
const plain = 'no Horror, nothing over 105 minutes'
const wishes: Wish[] = [
  { kind: 'avoid', attribute: 'genres', value: 'Horror' },
  { kind: 'limit', attribute: 'runtime', bound: 'most', value: 105 },
]
const meant: Turn['meant'] = wishes.map((wish) => ({
  words: plain,
  firm: true,
  complaint: { about: 'unmet', wish, times: 0, changed: false },
}))
const sought = [{ ...filmWorld.items[0]!, id: 'x1', title: 'Night Train' }]

/** What is said when a model answers so, to the first question and to its repair. */
const said = async (first: object, second = first) => {
  const taken: boolean[] = []
  server.answer(says(first), says(second))
  const words = await modelsVoice(chat, view, (isTaken) => taken.push(isTaken))(
    plain,
    meant,
    sought,
  )
  return { words, taken }
}

test('a model’s words are said, and it is told nothing of what is sought', async () => {
  const words = 'please skip the horror, and keep it to 105 min tops'
  expect(await said({ words })).toEqual({ words, taken: [true] })
  const told = JSON.stringify(server.requests.at(-1)!.messages)
  expect(told).toContain(plain)
  for (const secret of ['Night Train', 'x1']) expect(told).not.toContain(secret)
})

test.each([
  ['names what is sought', 'no horror but night train, 105 min at most'],
  ['names its id', 'no horror, 105 min at most, x1'],
  ['leaves out a value', 'nothing scary, 105 min at most'],
  ['leaves out an amount', 'no horror and nothing long'],
  ['says nothing', ' '],
  ['never ends', `no horror, 105 minutes ${'please '.repeat(60)}`],
])('who %s is not heard: the plain words are said', async (_, words) => {
  expect(await said({ words })).toEqual({ words: plain, taken: [false] })
})

test('what is wrong is told once, and put right', async () => {
  const words = 'horror is out, and 105 minutes is the most'
  expect(await said({ words: 'nothing scary' }, { words })).toEqual({ words, taken: [true] })
  expect(server.requests).toHaveLength(2)
})

test('a model that answers nonsense is not heard', async () => {
  expect((await said({ nothing: 1 })).words).toBe(plain)
})
