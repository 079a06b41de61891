import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordEvents } from '../../../src/behavior/index.ts'
import type { FeedKey } from '../../../src/preferences/index.ts'
import type { FeedState } from '../state.ts'
import {
  directive,
  films,
  openTestFeed,
  someone,
  stateOf,
  type TestFeed,
  wish,
} from '../testing.ts'
import { recall } from './recall.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const recalled = (key: FeedKey, given: Partial<FeedState> = {}) =>
  recall(stateOf({ ...key, ...given }), opened.runtime)
const report = (key: FeedKey, ...events: [type: 'like' | 'hide' | 'watch', itemId: string][]) =>
  recordEvents(
    opened.runtime.pool,
    key.userId,
    events.map(([type, itemId]) => ({ type, itemId })),
    new Date(),
  )

describe('recall knows', () => {
  test('nothing of who is new', async () => {
    const { version } = await opened.runtime.readView()
    expect(await recalled(someone())).toMatchObject({
      turnId: null,
      lastTurn: 0,
      catalogueVersion: version,
      preferences: { directives: [], sort: null },
      history: { tastes: [], had: [], refused: [] },
      shown: [],
      ranked: [],
    })
  })

  test('what is in force, and the items of the page being shown', async () => {
    const key = someone()
    const { page } = await opened.feed.steer(key, { ...wish(1), limit: 7 })
    const { preferences, shown, lastTurn } = await recalled(key)
    expect(preferences!.directives).toMatchObject([{ quote: 'wish 1' }])
    expect(shown).toEqual(page.items.map(({ id }) => id))
    expect(shown).toHaveLength(7)
    expect(lastTurn).toBe(1)
  })

  test('what was liked, had and refused, by this user in any feed and by nobody else', async () => {
    const key = someone()
    await report(key, ['like', 'film-1'], ['watch', 'film-2'], ['hide', 'film-3'])
    const { history } = await recalled({ ...key, feed: 'another' })
    expect(history).toMatchObject({ had: ['film-2'], refused: ['film-3'] })
    expect(history!.tastes.map(({ itemId }) => itemId).toSorted()).toEqual([
      'film-1',
      'film-2',
      'film-3',
    ])
    expect((await recalled(someone())).history!.tastes).toEqual([])
  })

  test('that the history has changed since', async () => {
    const key = someone()
    const before = (await recalled(key)).history!.mark
    await report(key, ['like', 'film-1'])
    expect((await recalled(key)).history!.mark).not.toBe(before)
  })

  test('what a snapshot that is to go on has already, and of another user’s nothing', async () => {
    const key = someone()
    const { snapshot } = await opened.feed.show(key, 20)
    const { ranked } = await recalled(key, { extend: snapshot })
    expect(ranked!.length).toBeGreaterThanOrEqual(20)
    expect((await recalled(someone(), { extend: snapshot })).ranked).toEqual([])
  })
})

describe('recall begins', () => {
  test('a turn for a command and for changes that are given, and none for a page', async () => {
    const given = wish(1).given!
    expect((await recalled(someone(), { command: 'hello' })).turnId).toMatch(/^[0-9a-f-]{36}$/)
    expect((await recalled(someone(), { given })).turnId).toMatch(/^[0-9a-f-]{36}$/)
    expect((await recalled(someone())).turnId).toBeNull()
  })

  test('with nothing that the turn before left in the state', async () => {
    const left: Partial<FeedState> = {
      preferences: { directives: [directive({ text: 'old' })], sort: null },
      reading: { act: 'undo', operations: [], notUnderstood: [] },
      matching: 3,
      shortfall: { matching: 3, wanted: 20, without: [] },
      penalties: { a: 1 },
      relaxations: [{ directive: directive({ text: 'old' }).id, why: 'old' }],
      degraded: true,
    }
    expect(await recalled(someone(), left)).toMatchObject({
      preferences: { directives: [] },
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
    })
  })
})
