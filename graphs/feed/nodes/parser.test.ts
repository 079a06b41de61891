import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type ChatServer,
  openChatServer,
  says,
  silences,
} from '../../../src/models/chat-testing.ts'
import { openChatModel } from '../../../src/models/index.ts'
import { readSpans } from '../../../src/traces/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import { directive, films, openTestFeed, someone, stateOf, type TestFeed } from '../testing.ts'
import { parser } from './parser.ts'

let opened: TestFeed
let server: ChatServer
let chat: NonNullable<NodeRuntime['chat']>
beforeAll(async () => {
  opened = await openTestFeed(films)
  server = await openChatServer()
})
beforeEach(async () => {
  chat = (await openChatModel({ baseUrl: server.baseUrl }))!
})
afterAll(async () => {
  server.close()
  await opened.close()
})

const parsed = (command: string, runtime: Partial<NodeRuntime>, state = {}) =>
  parser(stateOf({ command, ...state }), { ...opened.runtime, ...runtime })

const nothing = { operator: null, values: [], text: null, item: null, except: [], attribute: null }
const operation = {
  ...nothing,
  op: 'add',
  polarity: 'avoid',
  strength: 'must',
  weight: null,
  horizon: null,
  exclusive: false,
  direction: null,
  rule: null,
  apart: null,
  quote: 'no horror',
}
const horror = { ...operation, attribute: 'genres', operator: 'contains', values: ['Horror'] }
const answerOf = (...operations: object[]) => ({ act: 'refine', operations, notUnderstood: [] })
const noHorror = expect.objectContaining({
  polarity: 'avoid',
  strength: 'must',
  condition: { attribute: 'genres', operator: 'contains', value: 'Horror' },
})

test('without a model the built-in parser reads, and nothing is degraded', async () => {
  const update = await parsed('no horror', {})
  expect(update.reading!.operations).toEqual([noHorror])
  expect(update.degraded).toBeUndefined()
})

test('with a model its reading counts, of the page, the rules in force and the command', async () => {
  server.answer(says(answerOf({ ...operation, item: 2, quote: 'none like the second' })))
  const rule = directive({ text: 'rain' }, { quote: 'rainy' })
  const update = await parsed(
    'none like the second',
    { chat },
    {
      shown: ['film-3', 'film-7'],
      preferences: { directives: [rule], sort: null },
    },
  )
  expect(update.reading!.operations).toMatchObject([{ condition: { like: 'film-7' } }])
  expect(update.degraded).toBeUndefined()
  const told = JSON.parse(server.requests[0]!.messages[1]!.content)
  expect(told.shown).toEqual([
    { item: 1, title: 'Film number 3' },
    { item: 2, title: 'Film number 7' },
  ])
  expect(told.inForce).toEqual([{ rule: 1, says: 'want prefer text: rain', quote: 'rainy' }])
})

describe('the built-in parser answers, and the turn says that it is degraded, when the model', () => {
  // What never answers is left to the model parser's own tests: its budget is seconds.
  const quick = silences.filter(([way]) => way !== 'never answers')
  test.each([
    ...quick,
    ['answers in prose', says('No more horror!')] as const,
    ['answers in another shape', says({ act: 'dance' })] as const,
    ['invents a quote', says(answerOf({ ...horror, quote: 'no war' }))] as const,
  ])('%s', async (_, badly) => {
    server.answer(badly)
    const update = await parsed('no horror', { chat })
    expect(update.degraded).toBe(true)
    expect(update.reading!.operations).toEqual([noHorror])
  })
})

test('a turn that is given up is not read by the built-in parser either', async () => {
  const abort = new AbortController()
  server.answer(() => abort.abort(new Error('gone')))
  await expect(parsed('no horror', { chat, signal: abort.signal })).rejects.toThrow('gone')
})

describe('asked to compare', () => {
  test("both read, the model's reading counts, and figures alone are traced", async () => {
    server.answer(says(answerOf({ ...horror, values: ['Comedy'], quote: 'horror' })))
    const key = someone()
    const { state } = await opened
      .reopen({ chat, compare: true })
      .steer(key, { command: 'no horror' })
    expect(state.preferences.directives).toMatchObject([{ condition: { value: 'Comedy' } }])
    const spans = await readSpans(opened.runtime.pool, {
      userId: key.userId,
      turnId: state.turnId!,
    })
    const { attributes, parentId } = spans.find(({ name }) => name === 'compare')!
    expect(parentId).toBe(spans.find(({ name }) => name === 'parser')!.id)
    expect(attributes).toEqual({ sameAct: true, same: 0, differs: 0, onlyA: 1, onlyB: 1 })
  })

  test('and not otherwise', async () => {
    server.answer(says(answerOf(horror)))
    const { state } = await opened.reopen({ chat }).steer(someone(), { command: 'no horror' })
    expect(state.trace.map(({ name }) => name)).not.toContain('compare')
  })
})
