import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Operation, readLastTurn } from '../../src/preferences/index.ts'
import { feedGraph } from './graph.ts'
import type { FeedState, FeedUpdate } from './state.ts'
import { films, openTestFeed, someone, type TestFeed } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

/** The nodes that ran, in their order, each with what it left. */
const run = async (input: Partial<FeedState>): Promise<[node: string, update: FeedUpdate][]> => {
  const graph = feedGraph(opened.runtime)
  const steps: [string, FeedUpdate][] = []
  const stream = await graph.stream({ ...someone(), ...input }, { streamMode: 'updates' })
  for await (const step of stream) steps.push(...(Object.entries(step) as typeof steps))
  return steps
}
const namesOf = (steps: Awaited<ReturnType<typeof run>>) => steps.map(([name]) => name)

const add = (given: object): Operation =>
  ({ op: 'add', weight: 1, exclusive: false, expiresAt: null, quote: 'q', ...given }) as Operation
const drama = { attribute: 'genres', operator: 'contains', value: 'Drama' }
const operations: Operation[] = [
  add({ polarity: 'avoid', strength: 'must', condition: { ...drama, value: 'Horror' } }),
  add({ polarity: 'want', strength: 'prefer', condition: { ...drama, value: 'Comedy' } }),
  add({ polarity: 'avoid', strength: 'prefer', condition: drama }),
  { op: 'sort', attribute: 'year', direction: 'desc', quote: 'q' },
]
const ends = ['aggregator', 'reranker', 'explainer', 'remember']

describe('the graph', () => {
  test('runs the tools of the plan and no other, in its order, whatever is asked', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(operations), async (asked) => {
        const steps = await run({ given: { act: 'refine', operations: asked } })
        const { plan } = steps.find(([name]) => name === 'planner')![1]
        expect(namesOf(steps)).toEqual([
          'recall',
          'consolidate',
          'planner',
          ...plan!.tools,
          ...ends,
        ])
      }),
      { numRuns: 16 },
    )
  })

  test('reads a command, and needs no reading for changes that are given or for a page', async () => {
    const beginOf = async (input: Partial<FeedState>) =>
      namesOf(await run(input)).slice(0, -1 - ends.length)
    expect(await beginOf({ command: 'hello' })).toEqual([
      'recall',
      'parser',
      'consolidate',
      'planner',
    ])
    expect(await beginOf({ given: { act: 'refine', operations: [] } })).toEqual([
      'recall',
      'consolidate',
      'planner',
    ])
    expect(await beginOf({})).toEqual(['recall', 'planner'])
  })

  test('keeps a span of every node but the last, in the order in which they ran', async () => {
    const steps = await run({ given: { act: 'refine', operations } })
    const { trace } = steps.at(-2)![1]
    const nodes = trace!.filter(({ parentId }) => parentId === null)
    expect(nodes.map(({ name }) => name)).toEqual(namesOf(steps).slice(0, -1))
    for (const { durationMs } of trace!) expect(durationMs).toBeGreaterThanOrEqual(0)
  })

  test('holds ids and scores, never the words of an item', async () => {
    const steps = await run({ given: { act: 'refine', operations } })
    const told = steps.map(([, { page: _, ...update }]) => JSON.stringify(update)).join()
    for (const { text } of films.items.slice(0, 3)) expect(told).not.toContain(text)
    expect(told).not.toContain('Film number')
  })

  test('stops between two nodes when it is told to, and nothing is remembered', async () => {
    const stop = new AbortController()
    const readView = async () => {
      stop.abort(new Error('enough'))
      return opened.runtime.readView()
    }
    const key = someone()
    const given = { act: 'refine', operations } as const
    const graph = feedGraph({ ...opened.runtime, readView })
    const stopped = graph.invoke(
      { ...key, given: { ...given, operations: [...operations] } },
      { signal: stop.signal },
    )
    await expect(stopped).rejects.toThrow()
    expect(await readLastTurn(opened.runtime.pool, key)).toBe(0)
  })
})
