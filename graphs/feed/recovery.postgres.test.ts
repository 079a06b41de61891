import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnswer } from '../../src/answers/index.ts'
import { openOwnDatabase, patient, startChild } from '../../src/database/testing.ts'
import { BusyError } from '../../src/leases/index.ts'
import { type FeedKey, readTurns } from '../../src/preferences/index.ts'
import type { Steering } from './steering.ts'
import { openTestFeed, someone, type TestFeed, undo, wholeWishes } from './testing.ts'
import { preferenceInWords, wishInWords, words } from './testing-wishes.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

/**
 * A process that takes a command, and kills itself with SIGKILL at a moment: when a node of the graph begins or
 * ends, which LangChain's own callbacks tell, or right before the turn is committed.
 */
const startDying = (url: string, key: FeedKey, command: string, moment: string) =>
  startChild(`
    import { randomUUID } from 'node:crypto'
    import { writeSync } from 'node:fs'
    import { BaseCallbackHandler } from '@langchain/core/callbacks/base'
    import { registerConfigureHook, setContextVariable } from '@langchain/core/context'
    import { openDatabase, openCheckpointer } from './index.ts'
    import { catalogueReader } from './../catalog/index.ts'
    import { openFeed } from './../../graphs/feed/index.ts'
    import { wordEmbedder } from './../../graphs/feed/testing.ts'
    const die = (moment) => {
      if (moment !== ${JSON.stringify(moment)}) return
      writeSync(1, 'dies\\n')
      process.kill(process.pid, 'SIGKILL')
      for (;;);
    }
    const nodes = new Map()
    class Killer extends BaseCallbackHandler {
      name = 'killer'
      awaitHandlers = true
      handleChainStart(chain, inputs, run, parent, tags, { langgraph_node: node }, type, name) {
        if (name !== node) return
        nodes.set(run, node)
        die(node + ' begins')
      }
      handleChainEnd(outputs, run) {
        die(nodes.get(run) + ' ends')
      }
    }
    registerConfigureHook({ contextVar: 'killer', inheritable: true })
    setContextVariable('killer', new Killer())
    const database = await openDatabase({ url: ${JSON.stringify(url)}, dataDir: 'not used' })
    const { pool } = database
    pool.on('connect', (client) => {
      const query = client.query
      client.query = (...given) => {
        if (given[0] === 'commit') die('the turn is to be committed')
        return query.apply(client, given)
      }
    })
    const readView = catalogueReader(pool)
    const runtime = { pool, embedder: wordEmbedder, readView, now: () => new Date(), newId: randomUUID }
    const feed = openFeed(runtime, openCheckpointer(database))
    const answer = async ({ state }) => ({ turn: state.turnId })
    await feed.steer(${JSON.stringify(key)}, { command: ${JSON.stringify(command)} }, { answer, idempotencyKey: 'key' })
    console.log('answered')
  `)

const nodes = [
  ...[
    'recall',
    'parser',
    'consolidate',
    'planner',
    'filter',
    'matcher',
    'attenuator',
    'aggregator',
  ],
  ...['reranker', 'explainer', 'remember'],
]

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  let opened: TestFeed
  let url: string
  beforeAll(async () => {
    opened = await openTestFeed(words, async () => {
      const database = await openOwnDatabase(server)
      url = database.url
      return database
    })
  }, patient.timeout)
  afterAll(() => opened.close())

  const first = wishInWords(0)
  const second = preferenceInWords(1)
  const inForce = async (key: FeedKey, steering: Steering) =>
    (await opened.feed.steer(key, steering)).state.preferences.directives.map(({ quote }) => quote)

  /** The turn that the answer kept of the dead process tells of. */
  const keptOf = async (key: FeedKey): Promise<string | undefined> => {
    const answer = await readAnswer(opened.runtime.pool, key, 'key')
    return answer && JSON.parse(answer).turn
  }

  /** A feed with one turn, whose next was cut off by the death of its process. */
  const dies = async (moment: string): Promise<FeedKey> => {
    const key = someone()
    await opened.feed.steer(key, { command: first })
    const child = startDying(url, key, second, moment)
    expect(await child.hear()).toBe('dies')
    await expect(child.hear()).rejects.toThrow('The child ended')
    return key
  }

  test.each([...nodes.map((node) => `${node} begins`), 'the turn is to be committed'])(
    'a process that is killed when %s leaves no turn, and another takes the same command',
    patient,
    async (moment) => {
      const key = await dies(moment)
      expect(await wholeWishes(opened.runtime.pool, key)).toEqual([first])
      expect(await keptOf(key)).toBeUndefined()
      // What the dead process held keeps out what is no command, and no command.
      await expect(opened.feed.steer(key, undo)).rejects.toThrow(BusyError)
      expect(await inForce(key, { command: second })).toEqual([first, second])
      expect(await wholeWishes(opened.runtime.pool, key)).toEqual([first, second])
      expect(await inForce(key, undo)).toEqual([first])
      expect(await inForce(key, undo)).toEqual([])
    },
  )

  test(
    'a process that is killed when remember ends leaves the whole turn, and nothing to wait for',
    patient,
    async () => {
      const key = await dies('remember ends')
      expect(await wholeWishes(opened.runtime.pool, key)).toEqual([first, second])
      const [latest] = await readTurns(opened.runtime.pool, key, 9, 1)
      expect(await keptOf(key)).toBe(latest!.id)
      expect(await inForce(key, undo)).toEqual([first])
      expect(await inForce(key, { command: second })).toEqual([first, second])
    },
  )

  test('what a dead process held is free when its time is over', patient, async () => {
    const key = await dies('matcher begins')
    await expect(opened.feed.steer(key, undo)).rejects.toThrow(BusyError)
    await opened.runtime.pool.query(
      `update leases set expires_at = now() - interval '1 millisecond' where user_id = $1`,
      [key.userId],
    )
    expect(await inForce(key, undo)).toEqual([])
  })
})
