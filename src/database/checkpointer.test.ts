import { Annotation, END, START, StateGraph } from '@langchain/langgraph'
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCheckpointer } from './checkpointer.ts'
import type { Database } from './database.ts'
import { openTemporaryDatabase } from './temporary.ts'
import { patient } from './testing.ts'

let database: Database

beforeAll(async () => {
  database = await openTemporaryDatabase()
}, patient.timeout)

afterAll(() => database.close())

const State = Annotation.Root({ word: Annotation<string>, turns: Annotation<number> })

const graphOn = (checkpointer: PostgresSaver) =>
  new StateGraph(State)
    .addNode('count', ({ turns }) => ({ turns: (turns ?? 0) + 1 }))
    .addEdge(START, 'count')
    .addEdge('count', END)
    .compile({ checkpointer })

/** What two forks from one checkpoint read back, to which each was written its own word. */
const forkTwice = async (checkpointer: PostgresSaver, thread: string): Promise<string[]> => {
  const graph = graphOn(checkpointer)
  const config = { configurable: { thread_id: thread } }
  await graph.invoke({ word: 'root' }, config)
  const { config: root } = await graph.getState(config)
  const one = await graph.updateState(root, { word: 'one' })
  const other = await graph.updateState(root, { word: 'other' })
  const states = await Promise.all([root, one, other].map((at) => graph.getState(at)))
  return states.map(({ values }) => values.word)
}

const openStockSaver = () => new PostgresSaver(database.pool, undefined, { schema: 'checkpoints' })

describe('the fork-safe saver', () => {
  test('reads back from each fork of an old checkpoint what was written to it', async () => {
    expect(await forkTwice(openCheckpointer(database), 'forked')).toEqual(['root', 'one', 'other'])
  })

  test('is needed: the stock saver reads the first fork back from the second', async () => {
    expect(await forkTwice(openStockSaver(), 'stock')).toEqual(['root', 'one', 'one'])
  })

  test('goes on with a thread that the stock saver began', async () => {
    const stock = openStockSaver()
    const config = { configurable: { thread_id: 'continued' } }
    for (let turn = 1; turn <= 3; turn++) await graphOn(stock).invoke({ word: 'stock' }, config)
    for (let turn = 4; turn <= 6; turn++) {
      const state = await graphOn(openCheckpointer(database)).invoke({ word: `${turn}` }, config)
      expect(state).toEqual({ word: `${turn}`, turns: turn })
    }
  })

  test('leaves in its tables what the stock saver leaves, in no more than two statements a step', async () => {
    const config = (thread: string) => ({ configurable: { thread_id: thread } })
    await graphOn(openStockSaver()).invoke({ word: 'all', turns: 0 }, config('by stock'))
    const sent: string[] = []
    const pool = new Proxy(database.pool, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (name !== 'query') return typeof value === 'function' ? value.bind(target) : value
        return (text: string, values?: unknown[]) => {
          if (/insert/i.test(text)) sent.push(text)
          return target.query(text, values)
        }
      },
    })
    await graphOn(openCheckpointer({ pool })).invoke({ word: 'all', turns: 0 }, config('by ours'))
    // Two steps, the input's and the node's, and the checkpoint that each leads to.
    expect(sent.length).toBeLessThanOrEqual(6)
    const kept = async (thread: string) => {
      const rows = async (query: string) => (await database.pool.query(query, [thread])).rows
      return {
        checkpoints: await rows(
          `select checkpoint_ns, parent_checkpoint_id is null as first, checkpoint ->> 'v' as v,
             metadata - 'thread_id' as metadata
           from checkpoints.checkpoints where thread_id = $1 order by checkpoint_id`,
        ),
        blobs: await rows(
          `select checkpoint_ns, channel, type, blob from checkpoints.checkpoint_blobs
           where thread_id = $1 order by channel, version::numeric`,
        ),
        writes: await rows(
          `select checkpoint_ns, idx, channel, type, blob from checkpoints.checkpoint_writes
           where thread_id = $1 order by checkpoint_id, task_id, idx`,
        ),
      }
    }
    expect(await kept('by ours')).toEqual(await kept('by stock'))
  })

  test('numbers every version above the one before, and no two alike', () => {
    const saver = openCheckpointer(database)
    const chain = [undefined, 1, 1.5, 41.999999999].map((from) => [
      from ?? 0,
      saver.getNextVersion(from),
    ])
    for (const [from = 0, to = 0] of chain) expect(to).toBeGreaterThan(from)
    const branches = Array.from({ length: 1_000 }, () => saver.getNextVersion(7))
    expect(new Set(branches).size).toBe(branches.length)
  })

  test(
    'keeps many threads apart that run at once',
    async () => {
      const graph = graphOn(openCheckpointer(database))
      const threads = Array.from({ length: 20 }, (_, index) => `thread ${index}`)
      await Promise.all(
        threads.map(async (thread) => {
          const config = { configurable: { thread_id: thread } }
          for (let turn = 1; turn <= 3; turn++) {
            const state = await graph.invoke({ word: thread }, config)
            expect(state).toEqual({ word: thread, turns: turn })
          }
        }),
      )
    },
    patient.timeout,
  )
})

describe('a thread', () => {
  test.each([
    ['the bytes of a value', `update checkpoints.checkpoint_blobs set blob = '\\x00ff'`],
    ['the kind of a value', `update checkpoints.checkpoint_blobs set type = 'nothing'`],
    ['the checkpoint itself', `update checkpoints.checkpoints set checkpoint = '{}'`],
    [
      'a write that waits',
      `insert into checkpoints.checkpoint_writes
       select thread_id, '', checkpoint_id, thread_id, 0, 'turns', 'json', '\\x00ff'
       from checkpoints.checkpoints`,
    ],
  ])(
    '%s of which makes no sense begins anew, is named once, and no other is touched',
    async (what, damage) => {
      const unreadable: string[] = []
      const graph = graphOn(
        openCheckpointer(database, { onUnreadable: (id) => unreadable.push(id) }),
      )
      const [hit, spared] = [`${what}, hit`, `${what}, spared`]
      const turn = (thread: string) =>
        graph.invoke({ word: 'again' }, { configurable: { thread_id: thread } })
      for (const thread of [hit, spared, hit, spared]) await turn(thread)
      await database.pool.query(`${damage} where thread_id = $1`, [hit])
      expect(await turn(hit)).toEqual({ word: 'again', turns: 1 })
      expect(await turn(hit)).toEqual({ word: 'again', turns: 2 })
      expect(await turn(spared)).toEqual({ word: 'again', turns: 3 })
      expect(unreadable).toEqual([hit])
    },
  )
})
