import {
  readHad,
  readHistory,
  readHistoryMark,
  readRefused,
  tastesOf,
} from '../../../src/behavior/index.ts'
import { readLatestSnapshot, readSnapshot } from '../../../src/pages/index.ts'
import { preferencesOf, readLastTurn, readMemory } from '../../../src/preferences/index.ts'
import { GoneDirectiveError } from '../gone.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

const historyLimit = 200

/**
 * User and feed to what is known of them: `P`, the recent history and the page being shown.
 *
 * @throws GoneDirectiveError when the turn is about a directive that is not remembered.
 */
export const recall = async (
  { userId, feed, extend, command, given }: FeedState,
  { pool, readView, newId, now }: NodeRuntime,
): Promise<FeedUpdate> => {
  const key = { userId, feed }
  const began = now()
  const lastTurn = await readLastTurn(pool, key)
  const memory = await readMemory(pool, key, { atTurn: lastTurn, now: began })
  const about = given?.about
  if (about !== undefined && !memory.remembered.some(({ id }) => id === about))
    throw new GoneDirectiveError()
  const history = await readHistory(pool, userId, historyLimit)
  const snapshot = extend
    ? await readSnapshot(pool, key, extend)
    : await readLatestSnapshot(pool, key)
  const { version } = await readView()
  return {
    began: began.toISOString(),
    turnId: command !== null || given ? newId() : null,
    lastTurn,
    catalogueVersion: version,
    preferences: preferencesOf(memory),
    remembered: memory.remembered,
    history: {
      tastes: tastesOf(history),
      had: await readHad(pool, userId),
      refused: await readRefused(pool, userId),
      mark: await readHistoryMark(pool, userId),
    },
    shown: snapshot?.ranking.slice(0, snapshot.shown).map(({ id }) => id) ?? [],
    ranked: extend ? (snapshot?.ranking.map(({ id }) => id) ?? []) : [],
    reading: null,
    changes: null,
    plan: null,
    matching: null,
    shortfall: null,
    candidates: [],
    penalties: {},
    ranking: [],
    page: [],
    relaxations: [],
    snapshot: null,
    degraded: false,
    trace: [],
  }
}
