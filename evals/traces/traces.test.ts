import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directive, films } from '../../graphs/feed/testing.ts'
import { UsageError } from '../../src/cli/index.ts'
import type { Span, WholeTrace } from '../../src/traces/index.ts'
import { viewOf } from '../catalogues/index.ts'
import { exampleOf, type TraceEvaluator } from './evaluator.ts'
import {
  explanations,
  metricsOf,
  obedience,
  overTraces,
  reading,
  readTraceFile,
  trajectory,
} from './index.ts'

const item = films.items.find(({ attributes }) => String(attributes.genres).includes('Horror'))!
const noHorror = directive(
  { attribute: 'genres', operator: 'contains', value: 'Horror' },
  { polarity: 'avoid', strength: 'must', quote: 'no horror' },
)

/** A recorded turn whose page is one item, and whose steps are these. */
const traceOf = (outcome: object = {}, steps: string[] = [], given: Partial<WholeTrace> = {}) => {
  const id = randomUUID()
  const span = { kind: 'CHAIN', startedAt: '', durationMs: 1, attributes: {} } as const
  const output = {
    reading: { act: 'refine', operations: [{ quote: 'no horror' }], notUnderstood: [] },
    directives: [],
    plan: { tools: ['filter', 'matcher'] },
    page: [{ id: item.id, reasons: [{}], explanation: 'Horror.' }],
    ...outcome,
  }
  const spans: Span[] = [
    { ...span, id, parentId: null, name: 'turn', output },
    ...steps.map((name) => ({ ...span, id: randomUUID(), parentId: id, name })),
  ]
  const turn = { id, userId: 'u', feed: 'home', number: 1, at: '', act: 'refine', degraded: false }
  return {
    ...turn,
    text: 'no horror',
    spans,
    items: [item],
    attributes: films.attributes,
    ...given,
  }
}
const scores = (evaluator: TraceEvaluator, trace: WholeTrace, referenceOutputs = {}) =>
  Object.fromEntries(
    evaluator(trace, exampleOf(trace, 's', { referenceOutputs })).map(({ key, score }) => [
      key,
      score,
    ]),
  )
const whole = [
  'recall',
  'parser',
  'consolidate',
  'planner',
  'filter',
  'matcher',
  'aggregator',
  'reranker',
  'explainer',
]

describe('recorded turns are judged', () => {
  test('by the way they took: every node of the plan, in its order, and no other', () => {
    const key = 'the nodes of the plan ran, in its order'
    expect(scores(trajectory, traceOf({}, whole))[key]).toBe(true)
    expect(scores(trajectory, traceOf({}, [...whole, 'attenuator']))[key]).toBe(false)
    expect(scores(trajectory, traceOf({}, whole.toSpliced(4, 1)))[key]).toBe(false)
    expect(scores(trajectory, traceOf({}, whole.toSpliced(1, 1), { text: null }))[key]).toBe(true)
    expect(scores(trajectory, traceOf({}, whole), { tools: ['matcher'] })).toMatchObject({
      'the tools are those expected': false,
    })
  })

  test('by whether every item obeys what must hold', () => {
    const key = 'items that obey every must'
    expect(scores(obedience, traceOf())[key]).toBe(true)
    expect(scores(obedience, traceOf({ directives: [noHorror] }))[key]).toBe(false)
  })

  test('by whether what is said of an item is true of it', () => {
    const judge = explanations(viewOf(films))
    expect(scores(judge, traceOf())).toMatchObject({ 'sentences that are true': true })
    const page = [{ id: item.id, reasons: [], explanation: 'A romance.' }]
    expect(scores(judge, traceOf({ page }))).toMatchObject({
      'sentences that are true': false,
      'items with a sentence and a reason': false,
    })
  })

  test('by whether the reading quotes the user and leaves nothing', () => {
    expect(Object.values(scores(reading, traceOf()))).toEqual([true, true, true])
    const invented = {
      act: 'refine',
      operations: [{ quote: 'no war' }],
      notUnderstood: [{ quote: 'x', why: 'y' }],
    }
    expect(
      Object.values(scores(reading, traceOf({ reading: invented }, [], { degraded: true }))),
    ).toEqual([false, false, false])
  })

  test('and one whose contents were not kept is judged by nothing', () => {
    const bare = traceOf({}, whole)
    delete bare.spans[0]!.output
    for (const evaluator of [trajectory, obedience, reading, explanations(viewOf(films))])
      expect(scores(evaluator, bare)).toEqual({})
  })
})

test('a report has the share of each key, the failures, and the examples in LangSmith’s shape', async () => {
  const judge = overTraces({ name: 'obedience', evaluatorsOf: () => [obedience] })
  const { metrics, notes, examples } = await judge([traceOf(), traceOf({ directives: [noHorror] })])
  expect(metrics).toMatchObject([{ key: 'items that obey every must', score: 0.5, count: 2 }])
  expect(notes[0]).toContain('breaks "no horror"')
  expect(examples![0]).toMatchObject({
    example: {
      inputs: { command: 'no horror' },
      metadata: { suite: 'obedience', split: 'recorded' },
    },
    results: [{ key: 'items that obey every must', score: true }],
  })
})

test('scores that are no yes or no are told by their mean', () => {
  const of = (score: number) => ({ ...exampleFor(), results: [{ key: 'k', score }] })
  const exampleFor = () => ({ example: exampleOf(traceOf(), 's'), outputs: {} })
  expect(metricsOf([of(0.2), of(0.4)])[0]!.score).toBeCloseTo(0.3)
})

describe('a file of traces', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiller-trace-file-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('is read line by line, and a line that is none is named', async () => {
    const file = join(folder, 'traces.jsonl')
    await writeFile(file, `${JSON.stringify(traceOf())}\n\n`)
    expect(await readTraceFile(file)).toHaveLength(1)
    await writeFile(file, `${JSON.stringify(traceOf())}\n{"id":1}\n`)
    await expect(readTraceFile(file)).rejects.toThrow(UsageError)
    await expect(readTraceFile(file)).rejects.toThrow('line 2')
  })
})
