import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InterruptedError, openLeases } from '../../../src/leases/index.ts'
import { readLatestSnapshot, readSnapshot } from '../../../src/pages/index.ts'
import { type FeedKey, readLastTurn, readTurn } from '../../../src/preferences/index.ts'
import { readSpans } from '../../../src/traces/index.ts'
import { StaleTurnError } from '../stale.ts'
import type { FeedState } from '../state.ts'
import {
  directive,
  films,
  inForceAt,
  openTestFeed,
  someone,
  stateOf,
  type TestFeed,
} from '../testing.ts'
import { remember } from './remember.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const made = () => directive({ text: 'slow burn' }, { quote: 'slow burn' })
const unchanged = {
  made: [],
  ended: [],
  understood: [],
  sorted: false,
  undoes: null,
  changed: false,
}
const ranking = films.items
  .slice(0, 5)
  .map(({ id }) => ({ id, score: 0.5, shares: [], penalty: 0 }))

/** A turn as the nodes before leave it. */
const turnOf = (key: FeedKey, given: Partial<FeedState> = {}): FeedState =>
  stateOf({
    ...key,
    turnId: randomUUID(),
    command: 'slow burn',
    reading: { act: 'refine', operations: [], notUnderstood: [] },
    changes: unchanged,
    ranking,
    page: ranking
      .slice(0, 3)
      .map(({ id }) => ({ id, score: 0.5, reasons: [], explanation: 'Popular.' })),
    trace: [
      {
        id: randomUUID(),
        parentId: null,
        name: 'recall',
        kind: 'RETRIEVER',
        startedAt: new Date().toISOString(),
        durationMs: 1,
        attributes: {},
      },
    ],
    ...given,
  })
const changing = (one: ReturnType<typeof made>) => ({
  preferences: { directives: [one], sort: null },
  changes: { ...unchanged, made: [one], understood: [one.id], changed: true },
})

describe('a turn is remembered', () => {
  test('with its words, its directives, its trace and its page', async () => {
    const key = someone()
    const { pool } = opened.runtime
    const one = made()
    const state = turnOf(key, changing(one))
    const { snapshot, lastTurn } = await remember(state, opened.runtime)
    expect(lastTurn).toBe(1)
    expect(await readTurn(pool, key, state.turnId!)).toMatchObject({
      number: 1,
      act: 'refine',
      text: 'slow burn',
      changed: true,
      answer: { understood: [one.id] },
    })
    expect((await inForceAt(pool, key, 1)).directives).toEqual([one])
    expect(await readSpans(pool, { userId: key.userId, turnId: state.turnId! })).toHaveLength(2)
    expect(await readLatestSnapshot(pool, key)).toMatchObject({
      id: snapshot,
      ranking,
      shown: 3,
      basis: { turn: 1, directives: [one.id] },
    })
  })

  test('without what the next turn does not need', async () => {
    expect(await remember(turnOf(someone()), opened.runtime)).toMatchObject({
      candidates: [],
      penalties: {},
    })
  })

  test('that ends a directive and then is undone: the directive holds again', async () => {
    const key = someone()
    const one = made()
    await remember(turnOf(key, changing(one)), opened.runtime)
    const ends = { ...unchanged, ended: [{ id: one.id }], changed: true }
    await remember(turnOf(key, { lastTurn: 1, changes: ends }), opened.runtime)
    expect((await inForceAt(opened.runtime.pool, key, 2)).directives).toEqual([])
    const undoes = { ...unchanged, undoes: 2, changed: true }
    await remember(turnOf(key, { lastTurn: 2, changes: undoes }), opened.runtime)
    expect((await inForceAt(opened.runtime.pool, key, 3)).directives).toEqual([one])
  })
})

describe('a turn is not remembered, nor anything of it,', () => {
  test('when another turn came in between', async () => {
    const key = someone()
    const { pool } = opened.runtime
    await remember(turnOf(key), opened.runtime)
    const late = turnOf(key, { ...changing(made()), lastTurn: 0 })
    await expect(remember(late, opened.runtime)).rejects.toThrow(StaleTurnError)
    expect(await readLastTurn(pool, key)).toBe(1)
    expect(await readTurn(pool, key, late.turnId!)).toBeUndefined()
    expect((await inForceAt(pool, key, 9)).directives).toEqual([])
    expect((await readLatestSnapshot(pool, key))!.basis.turn).toBe(1)
    expect(await readSpans(pool, { userId: key.userId, turnId: late.turnId! })).toEqual([])
  })

  test('when a newer command took its place', async () => {
    const key = someone()
    const { pool } = opened.runtime
    const leases = openLeases(pool)
    const turn = turnOf(key, changing(made()))
    const late = leases.hold(key, { takesOver: true }, async (lease) => {
      await openLeases(pool).hold(key, { takesOver: true }, async () => {})
      return remember(turn, { ...opened.runtime, lease })
    })
    await expect(late).rejects.toThrow(InterruptedError)
    expect(await readLastTurn(pool, key)).toBe(0)
    expect((await inForceAt(pool, key, 1)).directives).toEqual([])
  })

  test('when it speaks of a turn that is yet to come', async () => {
    const early = turnOf(someone(), { lastTurn: 3 })
    await expect(remember(early, opened.runtime)).rejects.toThrow(StaleTurnError)
  })

  test('when its page cannot be written', async () => {
    const key = someone()
    const newId = () => 'not a uuid'
    const turn = turnOf(key, changing(made()))
    await expect(remember(turn, { ...opened.runtime, newId })).rejects.toThrow('uuid')
    expect(await readLastTurn(opened.runtime.pool, key)).toBe(0)
    expect((await inForceAt(opened.runtime.pool, key, 1)).directives).toEqual([])
  })
})

describe('a page without a command', () => {
  test('is remembered, and no turn is', async () => {
    const key = someone()
    const { snapshot } = await remember(turnOf(key, { turnId: null }), opened.runtime)
    expect(await readLastTurn(opened.runtime.pool, key)).toBe(0)
    expect(await readSnapshot(opened.runtime.pool, key, snapshot!)).toMatchObject({ ranking })
  })

  test('that goes on with a snapshot is appended to it, once', async () => {
    const key = someone()
    const { snapshot } = await remember(turnOf(key, { turnId: null }), opened.runtime)
    const more = [{ id: 'film-9', score: 0.1, shares: [], penalty: 0 }]
    const further = turnOf(key, {
      turnId: null,
      extend: snapshot!,
      ranked: ranking.map(({ id }) => id),
      ranking: more,
    })
    expect(await remember(further, opened.runtime)).toEqual({ snapshot })
    await remember(further, opened.runtime)
    const whole = await readSnapshot(opened.runtime.pool, key, snapshot!)
    expect(whole!.ranking).toEqual([...ranking, ...more])
  })
})
