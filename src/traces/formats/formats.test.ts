import { describe, expect, test } from 'vitest'
import type { Trace } from '../trace.ts'
import { langsmithRuns } from './langsmith.ts'
import { otlpRequest } from './otlp.ts'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const span = { durationMs: 1.5, attributes: {} }
const trace: Trace = {
  id: id(1),
  userId: 'ann',
  feed: 'home',
  number: 3,
  at: '2026-06-01T12:00:00.500Z',
  act: 'refine',
  text: 'no rain',
  degraded: false,
  spans: [
    {
      ...span,
      id: id(1),
      parentId: null,
      name: 'turn',
      kind: 'CHAIN',
      startedAt: '2026-06-01T12:00:00.123Z',
      input: { command: 'no rain' },
      output: { page: [] },
    },
    {
      ...span,
      id: id(2),
      parentId: id(1),
      name: 'parser',
      kind: 'AGENT',
      startedAt: '2026-06-01T12:00:00.124Z',
    },
    {
      ...span,
      id: id(3),
      parentId: id(2),
      name: 'model',
      kind: 'LLM',
      startedAt: '2026-06-01T12:00:00.125Z',
      attributes: { 'gen_ai.usage.input_tokens': 900, ratio: 0.5, 'error.type': 'TimeoutError' },
      output: 'words',
    },
  ],
}

describe('LangSmith’s runs', () => {
  test('are a tree whose dotted order sorts as the tree does', () => {
    const runs = langsmithRuns(trace) as Record<string, unknown>[]
    expect(runs.map(({ run_type }) => run_type)).toEqual(['chain', 'chain', 'llm'])
    expect(runs.map(({ parent_run_id }) => parent_run_id)).toEqual([null, id(1), id(2)])
    const first = `20260601T120000123000Z${id(1)}`
    expect(runs.map(({ dotted_order }) => dotted_order)).toEqual([
      first,
      `${first}.20260601T120000124000Z${id(2)}`,
      `${first}.20260601T120000124000Z${id(2)}.20260601T120000125000Z${id(3)}`,
    ])
  })

  test('have objects as inputs and outputs, and end when they did', () => {
    const [turn, parser, model] = langsmithRuns(trace) as Record<string, unknown>[]
    expect(turn).toMatchObject({
      inputs: { command: 'no rain' },
      outputs: { page: [] },
      error: null,
    })
    expect(parser).toMatchObject({ inputs: {}, outputs: {} })
    expect(model).toMatchObject({ outputs: { output: 'words' }, error: 'TimeoutError' })
    expect(model!.end_time).toBe('2026-06-01T12:00:00.126Z')
  })
})

describe('OTLP', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a document of another program
  const { spans } = (otlpRequest(trace) as any).resourceSpans[0].scopeSpans[0]

  test('has ids in hex of the right length, the same in child and parent, and times in nanoseconds', () => {
    for (const { traceId, spanId } of spans) {
      expect(traceId).toMatch(/^[0-9a-f]{32}$/)
      expect(spanId).toMatch(/^[0-9a-f]{16}$/)
    }
    expect(new Set(spans.map(({ spanId }: { spanId: string }) => spanId)).size).toBe(3)
    expect(spans[2].parentSpanId).toBe(spans[1].spanId)
    expect(spans[0]).not.toHaveProperty('parentSpanId')
    const [begin, end] = [spans[2].startTimeUnixNano, spans[2].endTimeUnixNano]
    expect(BigInt(end) - BigInt(begin)).toBe(1_500_000n)
  })

  test('holds OpenInference’s kinds and contents, each figure in its own type, and that a span failed', () => {
    expect(spans[2].attributes).toEqual(
      expect.arrayContaining([
        { key: 'openinference.span.kind', value: { stringValue: 'LLM' } },
        { key: 'gen_ai.usage.input_tokens', value: { intValue: '900' } },
        { key: 'ratio', value: { doubleValue: 0.5 } },
        { key: 'output.value', value: { stringValue: 'words' } },
        { key: 'output.mime_type', value: { stringValue: 'text/plain' } },
      ]),
    )
    expect(spans[0].attributes).toContainEqual({
      key: 'input.value',
      value: { stringValue: '{"command":"no rain"}' },
    })
    expect(spans.map(({ status }: { status: { code: number } }) => status.code)).toEqual([1, 1, 2])
  })
})
