import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase, transaction } from '../database/index.ts'
import type { End } from './change.ts'
import type { Directive } from './directive.ts'
import { preferencesOf } from './memory.ts'
import {
  endDirectives,
  type FeedKey,
  markUndone,
  readLastTurn,
  readMemory,
  readTurn,
  readTurns,
  readUndoable,
  takeTurn,
  writeDirectives,
  writeTurn,
} from './queries.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
})
afterAll(() => database.close())

const someone = (): FeedKey => ({ userId: randomUUID(), feed: 'home' })
const directive = (expiresAt: string | null = null): Directive => ({
  id: randomUUID(),
  polarity: 'want',
  strength: 'must',
  condition: { attribute: 'a', operator: 'eq', value: 'x' },
  weight: 1,
  quote: 'x',
  expiresAt,
})

interface Change {
  make?: Directive[]
  /** What ends for good, and what rests. */
  end?: string[]
  rest?: End[]
  undo?: number
  act?: string
}

/** Takes a turn, and gives back its number. */
const turn = (
  key: FeedKey,
  { make = [], end = [], rest = [], undo, act = 'refine' }: Change,
): Promise<number> =>
  transaction(database.pool, async (client) => {
    const number = (await takeTurn(client, key, await readLastTurn(client, key)))!
    await writeTurn(client, key, number, {
      id: randomUUID(),
      act,
      text: 'words',
      changed: make.length + end.length + rest.length > 0 || undo !== undefined,
      answer: {},
      degraded: false,
    })
    await writeDirectives(client, key, number, make)
    const ends = [...end.map((id) => ({ id })), ...rest]
    await endDirectives(client, key, number, ends)
    if (undo !== undefined) await markUndone(client, key, undo, number)
    return number
  })

const now = new Date('2026-01-01T20:00:00Z')
const [tonight, tomorrow] = [new Date('2026-01-02T04:00:00Z'), new Date('2026-01-02T20:00:00Z')]

/** The directives in force after a turn, oldest first. */
const inForce = async (key: FeedKey, atTurn: number, at = now) =>
  preferencesOf(await readMemory(database.pool, key, { atTurn, now: at })).directives
const idsAt = async (key: FeedKey, atTurn: number, at = now) =>
  (await inForce(key, atTurn, at)).map(({ id }) => id).toSorted()

test('preferences at every past turn can be read, whatever was added, ended and undone since', {
  timeout: 120_000,
}, async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constant('add' as const) },
    { weight: 2, arbitrary: fc.nat(5).map((which) => ({ end: which })) },
    { weight: 1, arbitrary: fc.constant('reset' as const) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constant('thanks' as const) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const key = someone()
      // The model: the state after each turn, and the states that undo goes back through.
      const history: string[][] = [[]]
      const undoable: string[][] = []
      for (const deed of steps) {
        const before = history.at(-1)!
        let state = before
        if (deed === 'add') {
          const fresh = directive()
          state = [...before, fresh.id].toSorted()
          undoable.push(before)
          await turn(key, { make: [fresh] })
        } else if (deed === 'undo') {
          const undo = await readUndoable(database.pool, key, { atTurn: 1_000, now })
          expect(undo === undefined).toBe(undoable.length === 0)
          state = undoable.pop() ?? before
          await turn(key, { act: 'undo', ...(undo !== undefined && { undo }) })
        } else if (deed === 'thanks') {
          await turn(key, { act: 'satisfied' })
        } else {
          const end = deed === 'reset' ? before : before.slice(deed.end, deed.end + 1)
          state = before.filter((id) => !end.includes(id))
          if (end.length > 0) undoable.push(before)
          await turn(key, { end })
        }
        history.push(state)
      }
      for (const [at, state] of history.entries()) expect(await idsAt(key, at)).toEqual(state)
    }),
    { numRuns: 25 },
  )
})

test('without a turn, preferences are what they would be had it not been', async () => {
  const key = someone()
  const [first, second] = [directive(), directive()]
  await turn(key, { make: [first] })
  const last = await turn(key, { make: [second], end: [first.id] })
  const { remembered } = await readMemory(database.pool, key, {
    atTurn: last,
    now,
    leavingOut: last,
  })
  expect(remembered).toEqual([{ ...first, restsWhile: [], restsUntil: null }])
})

test('a directive is in force until it expires, by the given clock', async () => {
  const key = someone()
  const at = await turn(key, { make: [directive(tonight.toISOString())] })
  expect(await inForce(key, at)).toHaveLength(1)
  expect(await inForce(key, at, new Date(tonight.getTime() - 1))).toHaveLength(1)
  expect(await inForce(key, at, tonight)).toEqual([])
})

describe('what made room for a while', () => {
  const prepared = async () => {
    const key = someone()
    const [old, passing] = [directive(), directive(tonight.toISOString())]
    await turn(key, { make: [old] })
    const at = await turn(key, { make: [passing], rest: [{ id: old.id, while: passing.id }] })
    return { key, old, passing, at }
  }

  test('rests, and is in force again when that has expired, as it was', async () => {
    const { key, old, passing, at } = await prepared()
    expect(await inForce(key, at)).toEqual([passing])
    expect(await inForce(key, at, tomorrow)).toEqual([old])
    expect(await inForce(key, at - 1)).toEqual([old])
  })

  test('is in force again when that was ended or undone', async () => {
    const { key, old, passing, at } = await prepared()
    const ended = await turn(key, { end: [passing.id] })
    expect(await inForce(key, ended)).toEqual([old])
    const undone = await turn(key, { act: 'undo', undo: ended })
    expect(await inForce(key, undone)).toEqual([passing])
    expect(await inForce(key, await turn(key, { act: 'undo', undo: at }))).toEqual([old])
  })

  test('rests until a time, the latest given, and is in force again then', async () => {
    const { key, old } = await prepared()
    const until = [tonight, tomorrow].map((end) => ({ id: old.id, until: end.toISOString() }))
    const other = directive()
    const last = await turn(key, { make: [other], rest: until })
    const { remembered } = await readMemory(database.pool, key, { atTurn: last, now })
    expect(remembered.map(({ restsUntil }) => restsUntil)).toContain(tomorrow.toISOString())
    expect(await inForce(key, last, tonight)).toEqual([other])
    expect(await inForce(key, last, tomorrow)).toEqual([old, other])
    expect(await inForce(key, last, now)).not.toContainEqual(old)
  })

  test('rests for all of them, also of one turn', async () => {
    const { key, old, at } = await prepared()
    const [one, other] = [tonight, tomorrow].map((end) => directive(end.toISOString()))
    const rest = [one!, other!].map(({ id }) => ({ id: old.id, while: id }))
    const last = await turn(key, { make: [one!, other!], rest })
    expect(await inForce(key, last, tonight)).toEqual([other])
    expect(await inForce(key, last, tomorrow)).toEqual([old])
    expect(await inForce(key, at, tonight)).toEqual([old])
  })
})

describe('undo', () => {
  const undoable = (key: FeedKey, at = now, atTurn = 1_000) =>
    readUndoable(database.pool, key, { atTurn, now: at })

  test('skips a turn of which all has expired, and no other', async () => {
    const key = someone()
    const old = directive()
    const first = await turn(key, { make: [old] })
    const passing = directive(tonight.toISOString())
    const second = await turn(key, { make: [passing], rest: [{ id: old.id, while: passing.id }] })
    expect([await undoable(key), await undoable(key, tomorrow)]).toEqual([second, first])
    const both = await turn(key, { make: [directive(), directive(tonight.toISOString())] })
    expect(await undoable(key, tomorrow)).toBe(both)
  })

  test('means, of an earlier turn, what it meant then', async () => {
    const key = someone()
    const first = await turn(key, { make: [directive()] })
    const second = await turn(key, { make: [directive()] })
    const undo = await turn(key, { act: 'undo', undo: second })
    await turn(key, { make: [directive()] })
    expect(await undoable(key, now, second)).toBe(second)
    expect(await undoable(key, now, undo)).toBe(first)
  })

  test('skips what was allowed until a time that is over', async () => {
    const key = someone()
    const old = directive()
    const made = await turn(key, { make: [old] })
    const allowed = await turn(key, { rest: [{ id: old.id, until: tonight.toISOString() }] })
    expect([await undoable(key), await undoable(key, tomorrow)]).toEqual([allowed, made])
  })

  test('skips the end of what has expired since, and no other end', async () => {
    const key = someone()
    const [lasting, passing] = [directive(), directive(tonight.toISOString())]
    const made = await turn(key, { make: [lasting, passing] })
    const end = await turn(key, { end: [passing.id] })
    expect([await undoable(key), await undoable(key, tomorrow)]).toEqual([end, made])
    const last = await turn(key, { end: [lasting.id] })
    expect(await undoable(key, tomorrow)).toBe(last)
  })
})

test('of two turns decided from the same state one is taken, the other told', async () => {
  const key = someone()
  expect(await takeTurn(database.pool, key, 0)).toBe(1)
  expect(await takeTurn(database.pool, key, 0)).toBeUndefined()
  expect(await takeTurn(database.pool, key, 1)).toBe(2)
})

test('nothing of a user shows to another, or in another feed', async () => {
  const key = someone()
  const at = await turn(key, { make: [directive()] })
  const id = (await readTurns(database.pool, key, 100, 10))[0]!.id
  for (const other of [
    { ...key, userId: `${key.userId}0` },
    { ...key, feed: 'other' },
  ]) {
    expect(await idsAt(other, at)).toEqual([])
    expect(await readTurns(database.pool, other, 100, 10)).toEqual([])
    expect(await readTurn(database.pool, other, id)).toBeUndefined()
    expect(await readUndoable(database.pool, other, { atTurn: at, now })).toBeUndefined()
  }
})
