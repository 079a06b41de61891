import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { userPool } from '../database/index.ts'
import { abortable } from '../models/index.ts'
import type { FeedKey } from '../preferences/index.ts'
import {
  dropOldEvents,
  readEvents,
  readState,
  readToldRuns,
  type StreamEvent,
  type ToldRun,
  writeEvent,
} from './queries.ts'

/** How soon what a run of another process tells is heard. */
const pollMs = 200

/** The events that end a stream: exactly one of them comes, and nothing after it. */
const finals = ['done', 'error']

/** A run whose process stopped before it told how it ended. */
export class LostRunError extends Error {
  override readonly name = 'LostRunError'
  constructor() {
    super('the server that this ran on stopped')
  }
}

/** A run of which nothing that was told is left: its user was erased meanwhile. */
export class GoneRunError extends Error {
  override readonly name = 'GoneRunError'
  constructor() {
    super('the user of this run was erased')
  }
}

/** Tells what happens in a run, event by event; a string is JSON already. */
export type Tell = (event: string, data: object | string) => Promise<void>

/** What is told of runs, whichever process they are in. */
export interface Streams {
  /** Begins to tell of a run, and says something about it. */
  begin(key: FeedKey, run: string, about?: object): Promise<Tell>
  /** Whether something was told of this run of this user in this feed, of late. */
  knows(key: FeedKey, run: string): Promise<boolean>
  /** The runs of a feed of which something was told of late, newest first; or the one that is named. */
  runs(key: FeedKey, run?: string): Promise<ToldRun[]>
  /**
   * What was told of a run after an event, and what is told from then on, up to how it ended.
   *
   * @throws LostRunError when its process stopped before; GoneRunError when its user was erased; the signal's reason when
   * it is aborted.
   */
  follow(
    key: FeedKey,
    run: string,
    after: number,
    signal?: AbortSignal,
  ): AsyncGenerator<StreamEvent>
}

export const openStreams = (pool: pg.Pool): Streams => {
  /** Of each run of this process, when its next event is there. */
  const own = new Map<string, { next: Promise<void>; ring: () => void }>()
  const expectNext = (run: string) => {
    let ring = () => {}
    const next = new Promise<void>((resolve) => {
      ring = resolve
    })
    own.set(run, { next, ring })
  }

  return {
    async begin(key, run, about = {}) {
      const db = userPool(pool, key.userId)
      await dropOldEvents(db, key.userId)
      const streamed = { key, run, began: new Date() }
      await writeEvent(db, streamed, { number: 0, event: 'begun', data: JSON.stringify(about) })
      expectNext(run)
      let number = 0
      return async (event, data) => {
        number++
        try {
          const json = typeof data === 'string' ? data : JSON.stringify(data)
          await writeEvent(db, streamed, { number, event, data: json })
        } finally {
          own.get(run)?.ring()
          if (finals.includes(event)) own.delete(run)
          else expectNext(run)
        }
      }
    },

    knows: async (key, run) =>
      (await readEvents(userPool(pool, key.userId), key, run, -1)).length > 0,

    runs: (key, run) => readToldRuns(userPool(pool, key.userId), key, run),

    async *follow(key, run, after, signal) {
      const db = userPool(pool, key.userId)
      for (let at = after; ; ) {
        // Before the look: what is told right after it wakes, too.
        const told = own.get(run)?.next
        const events = await readEvents(db, key, run, at)
        for (const event of events) {
          yield event
          at = event.number
          if (finals.includes(event.event)) return
        }
        if (told) await abortable(told, signal)
        else if (events.length === 0) {
          const state = await readState(db, key, run)
          if (state === 'lost') throw new LostRunError()
          if (state === 'gone') throw new GoneRunError()
          // The end was told before `after`, or between the two looks.
          if (state === 'told' && (await readEvents(db, key, run, at)).length === 0) return
          if (state === 'told') continue
          await setTimeout(pollMs, undefined, signal && { signal })
        }
      }
    },
  }
}
