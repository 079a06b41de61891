import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ChatServer, openChatServer, says } from '../../src/models/chat-testing.ts'
import { openChatModel } from '../../src/models/index.ts'
import type { Case } from './case.ts'
import { readCases } from './cases.ts'
import { criteriaOf, questions } from './criteria.ts'
import { judgeByModel } from './model.ts'
import { openWorlds, type Worlds } from './world.ts'

let server: ChatServer
let worlds: Worlds
let chat: NonNullable<Awaited<ReturnType<typeof openChatModel>>>
let cases: Case[]
beforeAll(async () => {
  server = await openChatServer()
  worlds = await openWorlds()
  cases = await readCases()
})
afterAll(() => server.close())
beforeEach(async () => {
  chat = (await openChatModel({ apiKey: 'k', baseUrl: server.baseUrl }))!
})

const ask = (one: Case) => judgeByModel(chat, one, worlds[one.catalogue])
const answer = (one: Case, pass: boolean) =>
  Object.fromEntries(criteriaOf[one.kind].map((criterion) => [criterion, { why: 'so', pass }]))

test('every kind is asked its own questions under a closed schema, and never told its labels', async () => {
  for (const kind of ['interest', 'tag', 'explanation'] as const) {
    const one = cases.find((other) => other.kind === kind)!
    server.answer(says(answer(one, false)))
    expect(await ask(one)).toEqual(
      criteriaOf[kind].map((criterion) => ({ criterion, pass: false, why: 'so' })),
    )
    const [{ messages, response_format }] = server.requests as [(typeof server.requests)[number]]
    const told = messages.map(({ content }) => content).join('\n')
    for (const question of Object.values(questions[kind])) expect(told).toContain(question)
    expect(told).not.toContain('labels')
    const { strict, schema } = response_format.json_schema!
    expect([strict, schema]).toEqual([
      true,
      expect.objectContaining({ additionalProperties: false, required: [...criteriaOf[kind]] }),
    ])
  }
})

test.each([
  ['an answer that lacks a criterion', { willingness: { why: 'so', pass: true } }],
  [
    'an answer to another question',
    {
      willingness: { why: 'so', pass: true },
      reasonableness: { why: 'so', pass: true },
      beauty: { why: 'so', pass: true },
    },
  ],
  [
    'a mark that is no yes or no',
    { willingness: { why: 'so', pass: 'yes' }, reasonableness: { why: 'so', pass: true } },
  ],
  ['prose', 'It is fine.'],
])('%s is none', async (_, content) => {
  const one = cases.find(({ kind }) => kind === 'interest')!
  server.answer(says(content))
  await expect(ask(one)).rejects.toThrow()
})
