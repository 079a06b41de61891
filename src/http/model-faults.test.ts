import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { patient } from '../database/testing.ts'
import {
  type ChatAnswer,
  type ChatServer,
  openChatServer,
  says,
  silences,
} from '../models/chat-testing.ts'
import { openChatModel } from '../models/index.ts'
import { type Answer, as, startTestServer, type TestServer } from './testing.ts'

let chat: ChatServer
let server: TestServer
let users = 0

beforeAll(async () => {
  chat = await openChatServer()
  server = await startTestServer(
    films,
    {},
    { chat: await openChatModel({ baseUrl: chat.baseUrl }) },
  )
}, patient.timeout)
afterAll(async () => {
  chat.close()
  await server.close()
})

const operation = {
  ...{ op: 'add', polarity: 'avoid', strength: 'must', weight: null, horizon: null },
  ...{ attribute: null, operator: null, values: [], text: null, item: null, except: [] },
  ...{ exclusive: false, direction: null, rule: null, apart: null, quote: 'no horror' },
}
const claims = (changes: object) =>
  says({ act: 'refine', operations: [{ ...operation, ...changes }], notUnderstood: [] })

/** Whatever a model answers, and as much of it as is taken. */
const endless =
  (head: string): ChatAnswer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write(head)
    const more = () => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  }

const lies: [string, ChatAnswer][] = [
  ['talks nonsense', says('Colourless green ideas sleep furiously.')],
  ['answers in another language of data', says('<act>refine</act>')],
  ['answers with another shape', says({ act: 7, operations: 'none', notUnderstood: {} })],
  ['answers a list', says([1, 2, 3])],
  ['answers null', says(null)],
  ['nests without end', says(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
  ['invents an act', says({ act: 'destroy', operations: [], notUnderstood: [] })],
  ['invents an attribute', claims({ attribute: 'plot', operator: 'contains', values: ['Horror'] })],
  ['invents a value', claims({ attribute: 'genres', operator: 'contains', values: ['Snuff'] })],
  ['gives a number words', claims({ attribute: 'year', operator: '<', values: ['Horror'] })],
  [
    'quotes what was not said',
    claims({ attribute: 'genres', operator: 'contains', values: ['Comedy'], quote: 'no comedy' }),
  ],
  ['refers to an item that is not shown', claims({ item: 99 })],
]

const obeys = async (answer: ChatAnswer): Promise<Answer> => {
  chat.answer(answer)
  const user = `user-${++users}`
  const answered = await server.request(
    'POST',
    '/v1/feeds/home/commands',
    { text: 'no horror' },
    as(user),
  )
  const { status, body } = answered
  expect([status, body.degraded]).toEqual([200, true])
  expect(body.understood).toMatchObject([
    { polarity: 'avoid', strength: 'must', attribute: 'genres', value: 'Horror' },
  ])
  expect(body.page.items).toHaveLength(20)
  for (const { attributes } of body.page.items) expect(attributes.genres).not.toContain('Horror')
  return answered
}

describe('the turn is degraded, and obeys, when the model', () => {
  test.each([...silences.filter(([way]) => way !== 'never answers'), ...lies])(
    '%s',
    async (_, answer) => {
      await obeys(answer)
    },
  )

  /** More than the parser's budget for a model, and far less than a client waits. */
  const bound = 12_000
  test.each<[string, ChatAnswer]>([
    ['never answers', () => {}],
    ['never ends its answer', endless('{"choices":[{"message":{"content":"')],
    ['never ends an answer of blanks', endless('')],
  ])('%s: in bounded time and memory', { timeout: 60_000 }, async (_, answer) => {
    const began = performance.now()
    const { rss } = process.memoryUsage()
    await obeys(answer)
    expect(performance.now() - began).toBeLessThan(bound)
    expect((process.memoryUsage().rss - rss) / 2 ** 20).toBeLessThan(200)
  })

  test('is not there at all', async () => {
    chat.close()
    await obeys(() => {})
  })
})
