import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type ChatAnswer,
  type ChatServer,
  openChatServer,
  says,
  silences,
} from '../../../src/models/chat-testing.ts'
import { openChatModel } from '../../../src/models/index.ts'
import { plansFor } from '../planning/plans.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState } from '../state.ts'
import { directive, stateOf } from '../testing.ts'
import { planner } from './planner.ts'

let server: ChatServer
let chat: NonNullable<NodeRuntime['chat']>
beforeAll(async () => {
  server = await openChatServer()
})
beforeEach(async () => {
  chat = (await openChatModel({ baseUrl: server.baseUrl }))!
  server.answer(says({ plan: 'popularity', why: 'Everybody’s darling was asked for.' }))
})
afterAll(() => server.close())

const wish = directive(
  { attribute: 'genres', operator: 'contains', value: 'Comedy' },
  { quote: 'a comedy that everyone likes' },
)
const state = stateOf({
  command: 'a comedy that everyone likes',
  preferences: { directives: [wish], sort: null },
})
const plans = plansFor(state)
const planned = (given: Partial<FeedState> = {}) =>
  planner({ ...state, ...given }, { chat, choosesPlan: true })

test('a model chooses among the plans that there are, told the user’s words, and says why', async () => {
  const { plan, degraded } = await planned()
  expect(plan).toEqual({
    ...plans.popularity,
    because: [...plans.balanced.because, 'popularity: Everybody’s darling was asked for.'],
  })
  expect(degraded).toBeUndefined()
  expect(JSON.parse(server.requests[0]!.messages[1]!.content)).toEqual({
    command: state.command,
    inForce: [{ polarity: 'want', strength: 'prefer', quote: wish.quote }],
    plans: Object.keys(plans),
  })
})

test.each<[string, ChatAnswer]>([
  ['chooses a plan that there is not', says({ plan: 'taste', why: '' })],
  ['makes one of its own', says({ plan: { semantic: 1 }, why: '' })],
  ['says something else', says('the popular one')],
  ...silences,
])('the balanced plan holds, and the turn is degraded, when the model %s', async (_, answer) => {
  server.answer(answer)
  expect(await planned()).toEqual({ plan: plans.balanced, degraded: true })
})

test('a model is not asked unless it is to choose, there is a choice and something was said', async () => {
  expect(await planner(state, { chat })).toEqual({ plan: plans.balanced })
  expect(await planner(state)).toEqual({ plan: plans.balanced })
  const sort = { attribute: 'year', direction: 'desc' } as const
  for (const given of [{ preferences: { directives: [wish], sort } }, { command: null }])
    expect((await planned(given)).degraded).toBeUndefined()
  expect(server.requests).toEqual([])
})

test('whoever stops waiting is not answered with a plan', async () => {
  server.answer(() => {})
  const signal = AbortSignal.timeout(50)
  await expect(planner(state, { chat, choosesPlan: true, signal })).rejects.toThrow()
})
