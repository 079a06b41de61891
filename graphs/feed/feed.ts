import { setTimeout } from 'node:timers/promises'
import type { BaseCheckpointSaver } from '@langchain/langgraph'
import { v5 as uuidv5 } from 'uuid'
import { readHistoryMark } from '../../src/behavior/index.ts'
import {
  asksTheSame,
  isCurrent,
  readLatestSnapshot,
  readSnapshot,
  type Snapshot,
} from '../../src/pages/index.ts'
import {
  type FeedKey,
  preferencesOf,
  readLastTurn,
  readMemory,
} from '../../src/preferences/index.ts'
import { basisOf } from './basis.ts'
import { feedGraph } from './graph.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { cutPage, type Page } from './page.ts'
import type { FeedRuntime } from './runtime.ts'
import { StaleTurnError } from './stale.ts'
import type { FeedInput, FeedState } from './state.ts'

const namespace = '2c9a0f0e-5d0c-4b47-9d0a-7f2f3b1f6a55'
/** How often a turn is begun again because turns of other processes came in between, and how long it waits at most. */
const attempts = 20
const pauseMs = 25

/** The LangGraph thread of a feed: a UUID derived from user and feed. */
export const threadOf = ({ userId, feed }: FeedKey): string =>
  uuidv5(JSON.stringify([userId, feed]), namespace)

/** What a turn is asked with. */
export type Steering = Partial<Pick<FeedInput, 'command' | 'given' | 'limit' | 'requestId'>>

/** A feed that is steered by turns and read by pages. */
export interface Feed {
  /** Takes a turn, and gives back what it left and the page it led to. */
  steer(
    key: FeedKey,
    steering: Steering,
    signal?: AbortSignal,
  ): Promise<{ state: FeedState; page: Page }>
  /** The first page: of the last ranking while that still holds, else of a new one. */
  show(key: FeedKey, limit: number, signal?: AbortSignal): Promise<Page>
  /** The page of a snapshot after `offset` items; undefined when this feed has no such snapshot. */
  next(
    key: FeedKey,
    at: { snapshot: string; offset: number },
    limit: number,
    signal?: AbortSignal,
  ): Promise<Page | undefined>
}

export const openFeed = (runtime: FeedRuntime, checkpointer: BaseCheckpointSaver): Feed => {
  const { pool, readView, now } = runtime
  const turns = feedGraph(runtime, checkpointer)
  // A page without a command changes no preference: it needs no checkpoint.
  const pages = feedGraph(runtime)
  const queued = oneAtATime()

  const whatHolds = async (key: FeedKey) => {
    const lastTurn = await readLastTurn(pool, key)
    const memory = await readMemory(pool, key, { atTurn: lastTurn, now: now() })
    const preferences = preferencesOf(memory)
    const view = await readView()
    const mark = await readHistoryMark(pool, key.userId)
    const basis = basisOf({
      lastTurn,
      catalogueVersion: view.version,
      history: { mark },
      preferences,
    })
    return { preferences, view, basis }
  }
  const rank = async (input: Partial<FeedInput> & FeedKey, signal?: AbortSignal) =>
    (await pages.invoke(input, signal ? { signal } : {})) as FeedState

  return {
    steer(key, steering, signal) {
      const input = {
        ...key,
        command: null,
        given: null,
        extend: null,
        limit: 20,
        requestId: null,
        ...steering,
      }
      const config = { configurable: { thread_id: threadOf(key) }, ...(signal && { signal }) }
      return queued(threadOf(key), async () => {
        for (let attempt = 1; ; attempt++) {
          try {
            const state = (await turns.invoke(input, config)) as FeedState
            const snapshot = { id: state.snapshot!, ranking: state.ranking }
            const view = await readView()
            return {
              state,
              page: await cutPage(
                runtime,
                key.userId,
                view,
                snapshot,
                state.preferences,
                0,
                input.limit,
              ),
            }
          } catch (error) {
            if (!(error instanceof StaleTurnError) || attempt === attempts) throw error
          }
          // At random and ever longer, so that those who race do not meet again.
          await setTimeout(Math.random() * pauseMs * attempt, undefined, signal ? { signal } : {})
        }
      })
    },

    async show(key, limit, signal) {
      const { preferences, view, basis } = await whatHolds(key)
      const latest = await readLatestSnapshot(pool, key)
      const holds = latest !== undefined && isCurrent(latest.basis, basis)
      const snapshot = holds ? latest : await rank({ ...key, limit }, signal).then(snapshotOf)
      return cutPage(runtime, key.userId, view, snapshot, preferences, 0, limit)
    },

    async next(key, { snapshot: id, offset }, limit, signal) {
      let snapshot = await readSnapshot(pool, key, id)
      if (!snapshot) return undefined
      const { preferences, view, basis } = await whatHolds(key)
      const endsHere = offset + limit >= snapshot.ranking.length
      if (endsHere && asksTheSame(snapshot.basis, basis)) {
        await rank({ ...key, limit, extend: id }, signal)
        snapshot = (await readSnapshot(pool, key, id)) ?? snapshot
      }
      return cutPage(runtime, key.userId, view, snapshot, preferences, offset, limit)
    },
  }
}

const snapshotOf = ({ snapshot, ranking }: FeedState): Pick<Snapshot, 'id' | 'ranking'> => ({
  id: snapshot!,
  ranking,
})
