import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChatServer, openChatServer, says } from '../../src/models/chat-testing.ts'
import { openChatModel } from '../../src/models/index.ts'
import { readSpans, type Span } from '../../src/traces/index.ts'
import type { FeedRuntime } from './runtime.ts'
import { films, openTestFeed, someone, type TestFeed } from './testing.ts'

let opened: TestFeed
let server: ChatServer
beforeAll(async () => {
  opened = await openTestFeed(films)
  server = await openChatServer()
})
afterAll(async () => {
  server.close()
  await opened.close()
})

const command = 'no horror, something like a storm at sea'

/** The trace of a turn, its state and the checkpoint that it left. */
const traced = async (changes: Partial<FeedRuntime>) => {
  const key = someone()
  const { state } = await opened.reopen(changes).steer(key, { command })
  const spans = await readSpans(opened.runtime.pool, { userId: key.userId, turnId: state.turnId! })
  return { spans, state, named: (name: string) => spans.find((span) => span.name === name)! }
}

describe('the trace of a turn', () => {
  test('is a tree: the turn, its steps under it, and under those what they called', async () => {
    const { spans, state, named } = await traced({})
    expect(spans[0]).toMatchObject({
      id: state.turnId,
      parentId: null,
      name: 'turn',
      kind: 'CHAIN',
    })
    for (const step of ['recall', 'parser', 'filter', 'matcher', 'reranker', 'explainer'])
      expect(named(step).parentId).toBe(state.turnId)
    for (const part of ['embed', 'nearest']) expect(named(part).parentId).toBe(named('matcher').id)
    const ids = new Set(spans.map(({ id }) => id))
    expect(spans.slice(1).every(({ parentId }) => ids.has(parentId!))).toBe(true)
  })

  test('holds the model that was asked, what it was told and said, and the tokens that it took', async () => {
    const answer = { act: 'refine', operations: [], notUnderstood: [] }
    server.answer(
      says(answer, { usage: { prompt_tokens: 900, completion_tokens: 12, total_tokens: 912 } }),
    )
    const chat = (await openChatModel({ baseUrl: server.baseUrl }))!
    const { named } = await traced({ chat, keepsContents: true })
    const call = named('model')
    expect(call).toMatchObject({ kind: 'LLM', parentId: named('parser').id })
    expect(call.attributes).toMatchObject({
      'gen_ai.operation.name': 'chat',
      'gen_ai.request.model': chat.model,
      'gen_ai.usage.input_tokens': 900,
      'gen_ai.usage.output_tokens': 12,
    })
    expect(JSON.stringify(call.input)).toContain(command)
    expect(JSON.parse(call.output as string)).toEqual(answer)
  })

  test('says of a call that failed that it did, and by what kind of error', async () => {
    server.answer((response) => response.writeHead(404).end())
    const chat = (await openChatModel({ baseUrl: server.baseUrl }))!
    const { named, state } = await traced({ chat })
    expect(state.degraded).toBe(true)
    expect(named('model').attributes['error.type']).toBeTypeOf('string')
  })

  test('holds what came in and out of each step, where that is kept', async () => {
    const { named, state } = await traced({ keepsContents: true })
    expect(named('turn').input).toMatchObject({ command, limit: 20 })
    expect(named('turn').output).toMatchObject({
      reading: state.reading,
      plan: state.plan,
      page: state.page,
    })
    expect(named('parser').input).toMatchObject({ command, preferences: { directives: [] } })
    expect(named('parser').output).toMatchObject({ reading: state.reading })
    expect(named('planner').output).toMatchObject({ plan: state.plan })
    const { candidates } = named('matcher').output as { candidates: unknown[] }
    expect(candidates[0]).toMatchObject({ scores: { semantic: expect.any(Number) } })
  })

  test('is in figures alone where contents are not kept, and in the checkpoint always', async () => {
    const { spans } = await traced({})
    expect(JSON.stringify(spans)).not.toMatch(/horror|storm/i)
    const { state } = await traced({ keepsContents: true })
    expect(JSON.stringify(state.trace)).not.toMatch(/horror|storm/i)
    for (const span of state.trace as Span[]) expect(span).not.toHaveProperty('input')
  })
})
