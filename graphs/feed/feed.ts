import type { BaseCheckpointSaver } from '@langchain/langgraph'
import { readHistoryMark } from '../../src/behavior/index.ts'
import { openLeases } from '../../src/leases/index.ts'
import {
  asksTheSame,
  isCurrent,
  readLatestSnapshot,
  readSnapshot,
  type Snapshot,
} from '../../src/pages/index.ts'
import {
  ensureFeed,
  type FeedKey,
  preferencesOf,
  readLastTurn,
  readMemory,
} from '../../src/preferences/index.ts'
import type { Span } from '../../src/traces/index.ts'
import { basisOf } from './basis.ts'
import { feedGraph } from './graph.ts'
import { cutPage, type Page } from './page.ts'
import { rehearse } from './rehearse.ts'
import { contentsOf, type FeedRuntime, runtimeOf } from './runtime.ts'
import { type FeedInput, type FeedState, type FeedUpdate, feedState } from './state.ts'
import { inputOf, type Steering } from './steering.ts'
import { type Step, toldAfter } from './step.ts'
import { threadOf } from './thread.ts'
import { type FeedThreads, openThreads } from './threads.ts'
import { traceOf } from './trace.ts'

/** What a turn left, and the page it led to. */
export interface Taken {
  state: FeedState
  page: Page
}

/** What a turn would have left. */
export interface Rehearsed extends Taken {
  spans: Span[]
}

/** How a turn is taken. */
export interface SteerOptions {
  /** Stops the turn: then nothing is written. */
  signal?: AbortSignal | undefined
  /** Is told of each step, and waited for before the next is told. */
  onStep?: ((step: Step) => Promise<void>) | undefined
  /** Makes an answer of the turn right before that is written: what fails here leaves no turn. */
  answer?: ((taken: Taken) => Promise<object>) | undefined
  /**
   * The client's name for what is asked: of one name at most one turn is taken, and its answer is kept with it. While
   * it is under way another of the same name is refused, and does not stop it.
   */
  idempotencyKey?: string | undefined
}

/** A feed that is steered by turns and read by pages. */
export interface Feed {
  /**
   * Takes a turn, and gives back what it left and the page it led to. A command stops whatever runs on the feed; all
   * else is refused meanwhile.
   *
   * @throws BusyError when a turn is under way, and this one is no command or is that very one.
   * @throws StaleTurnError when a turn of the same key was taken meanwhile.
   * @throws InterruptedError when a newer command came: nothing was written.
   */
  steer(key: FeedKey, steering: Steering, options?: SteerOptions): Promise<Taken>
  /**
   * What a command would lead to: nothing is written, no run is stopped, and what is shown next is what it was. The
   * trace has contents where turns keep them.
   */
  rehearse(key: FeedKey, steering: Steering, signal?: AbortSignal): Promise<Rehearsed>
  /** The first page: of the last ranking while that still holds, else of a new one. */
  show(key: FeedKey, limit: number, signal?: AbortSignal): Promise<Page>
  /** The page of a snapshot after `offset` items; undefined when this feed has no such snapshot. */
  next(
    key: FeedKey,
    at: { snapshot: string; offset: number },
    limit: number,
    signal?: AbortSignal,
  ): Promise<Page | undefined>
  /** The feeds as LangGraph's clients see them. */
  readonly threads: FeedThreads
  /** Resolves when no turn is under way. */
  settled(): Promise<void>
}

export const openFeed = (runtime: FeedRuntime, checkpointer: BaseCheckpointSaver): Feed => {
  const { readView, now } = runtime
  const turns = feedGraph(runtime, checkpointer)
  // A page without a command changes no preference: it needs no checkpoint.
  const pages = feedGraph(runtime)
  const leases = openLeases(runtime.pool)

  const cut = async ({ userId, snapshot, ranking, preferences, limit }: FeedState) => {
    const ranked = { id: snapshot ?? '', ranking }
    const own = runtimeOf(runtime, { userId })
    return cutPage(own, userId, await readView(), ranked, preferences, 0, limit)
  }

  const whatHolds = async (key: FeedKey) => {
    const { pool } = runtimeOf(runtime, key)
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
    steer(key, steering, { signal, onStep, answer, idempotencyKey } = {}) {
      const input = inputOf(key, steering)
      const own = runtimeOf(runtime, key)
      const began = now().toISOString()
      const told = async (node: string, state: FeedState): Promise<void> => {
        const name = toldAfter[node]
        if (!onStep || !name) return
        await onStep(name === 'page' ? { name, items: (await cut(state)).items } : { name, state })
      }
      // Before the turn is written, so that nothing can fail of which the client would not know whether it was.
      let page: Page | undefined
      const conclude = async (state: FeedState) => {
        page = await cut(state)
        const answered = await answer?.({ state, page })
        return idempotencyKey && answered ? { key: idempotencyKey, answer: answered } : undefined
      }
      const claim = { takesOver: input.command !== null, idempotencyKey, signal }
      return leases.hold(key, claim, async (lease) => {
        // A thread without its feed's row would not be found when the user is erased.
        await ensureFeed(own.pool, key, began)
        await onStep?.({ name: 'begun', run: lease.id })
        const updates = await turns.stream(input, {
          configurable: { thread_id: threadOf(key), user_id: key.userId, began },
          context: { key, lease, conclude, contents: contentsOf(runtime) },
          signal: lease.signal,
          streamMode: 'updates',
        })
        let state = feedState.parse(input)
        for await (const update of updates)
          for (const [node, left] of Object.entries<FeedUpdate>(update)) {
            state = { ...state, ...left }
            await told(node, state)
          }
        return { state, page: page! }
      })
    },

    async rehearse(key, steering, signal) {
      const contents = contentsOf(runtime)
      const state = await rehearse(runtime, inputOf(key, steering), { signal, contents })
      const spans = traceOf(state, state.turnId!, { now, contents })
      return { state, page: await cut(state), spans }
    },

    threads: openThreads(runtime, turns, leases),

    settled: () => leases.settled(),

    async show(key, limit, signal) {
      const { preferences, view, basis } = await whatHolds(key)
      const own = runtimeOf(runtime, key)
      const latest = await readLatestSnapshot(own.pool, key)
      const holds = latest !== undefined && isCurrent(latest.basis, basis)
      const snapshot = holds ? latest : await rank({ ...key, limit }, signal).then(snapshotOf)
      return cutPage(own, key.userId, view, snapshot, preferences, 0, limit)
    },

    async next(key, { snapshot: id, offset }, limit, signal) {
      const own = runtimeOf(runtime, key)
      let snapshot = await readSnapshot(own.pool, key, id)
      if (!snapshot) return undefined
      const { preferences, view, basis } = await whatHolds(key)
      const endsHere = offset + limit >= snapshot.ranking.length
      if (endsHere && asksTheSame(snapshot.basis, basis)) {
        await rank({ ...key, limit, extend: id }, signal)
        snapshot = (await readSnapshot(own.pool, key, id)) ?? snapshot
      }
      return cutPage(own, key.userId, view, snapshot, preferences, offset, limit)
    },
  }
}

const snapshotOf = ({ snapshot, ranking }: FeedState): Pick<Snapshot, 'id' | 'ranking'> => ({
  id: snapshot!,
  ranking,
})
