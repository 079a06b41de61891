import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase, transaction } from '../database/index.ts'
import type { Directive } from './directive.ts'
import {
  endDirectives,
  type FeedKey,
  markUndone,
  readLastTurn,
  readPreferences,
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
  end?: string[]
  undo?: number
  act?: string
}

/** Takes a turn, and gives back its number. */
const turn = (
  key: FeedKey,
  { make = [], end = [], undo, act = 'refine' }: Change,
): Promise<number> =>
  transaction(database.pool, async (client) => {
    const number = (await takeTurn(client, key, await readLastTurn(client, key)))!
    await writeTurn(client, key, number, {
      id: randomUUID(),
      act,
      text: 'words',
      changed: make.length + end.length > 0 || undo !== undefined,
      answer: {},
      degraded: false,
    })
    await writeDirectives(client, key, number, make)
    await endDirectives(client, key, number, end)
    if (undo !== undefined) await markUndone(client, key, undo, number)
    return number
  })

const idsAt = async (key: FeedKey, at: number) =>
  (await readPreferences(database.pool, key, at)).directives.map(({ id }) => id).toSorted()

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
      for (const now of steps) {
        const before = history.at(-1)!
        let state = before
        if (now === 'add') {
          const fresh = directive()
          state = [...before, fresh.id].toSorted()
          undoable.push(before)
          await turn(key, { make: [fresh] })
        } else if (now === 'undo') {
          const undo = await readUndoable(database.pool, key)
          expect(undo === undefined).toBe(undoable.length === 0)
          state = undoable.pop() ?? before
          await turn(key, { act: 'undo', ...(undo !== undefined && { undo }) })
        } else if (now === 'thanks') {
          await turn(key, { act: 'satisfied' })
        } else {
          const end = now === 'reset' ? before : before.slice(now.end, now.end + 1)
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
  const { directives } = await readPreferences(database.pool, key, last, last)
  expect(directives).toEqual([first])
})

test('a directive that has expired is no longer in force', async () => {
  const key = someone()
  const lasting = directive('2999-01-01T00:00:00.000Z')
  const at = await turn(key, { make: [directive('2000-01-01T00:00:00.000Z'), lasting] })
  expect(await idsAt(key, at)).toEqual([lasting.id])
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
    expect(await readUndoable(database.pool, other)).toBeUndefined()
  }
})
