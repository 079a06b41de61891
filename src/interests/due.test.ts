import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordEvents } from '../behavior/index.ts'
import { storeItems, storeSchema } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { usersDue } from './due.ts'
import { storeBeliefs } from './store.ts'
import { attributes, did, likes, now, teas } from './testing.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
  await storeSchema(database.pool, attributes)
  await storeItems(database.pool, teas)
})
afterAll(() => database.close())

let users = 0
const likesOf = async (userId: string, ...numbers: number[]) => {
  await recordEvents(database.pool, userId, likes(numbers), now)
}
/** Someone whose interests were mined at so many likes. */
const minedAt = async (events: number, at = now) => {
  const userId = `user-${++users}`
  await likesOf(userId, ...Array.from({ length: events }, (_, n) => n))
  await storeBeliefs(
    database.pool,
    userId,
    { interests: [], tags: [] },
    { run: { at: at.toISOString(), events } },
  )
  return userId
}
const isDue = async (userId: string, at = now) =>
  (await usersDue(database.pool, at, [userId])).includes(userId)
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

test('a first run is due with as many reliable events as an interest takes', async () => {
  await likesOf('fresh', 0, 1)
  await recordEvents(database.pool, 'fresh', [did('click', 2, 1), did('hide', 3, 1)], now)
  expect(await isDue('fresh', inDays(100))).toBe(false)
  await likesOf('fresh', 4)
  expect(await isDue('fresh')).toBe(true)
})

test('the next one is due with five new reliable events', async () => {
  const userId = await minedAt(3)
  await likesOf(userId, 10, 11, 12, 13)
  await recordEvents(database.pool, userId, [did('click', 2, 1)], now)
  expect(await isDue(userId)).toBe(false)
  await likesOf(userId, 14)
  expect(await isDue(userId)).toBe(true)
})

test('after two weeks it is due with a single new one, and never with none', async () => {
  const userId = await minedAt(3)
  expect(await isDue(userId, inDays(100))).toBe(false)
  await likesOf(userId, 10)
  expect(await isDue(userId, inDays(13.9))).toBe(false)
  expect(await isDue(userId, inDays(14))).toBe(true)
})

test('all who are due are found, and of some only those', async () => {
  const [one, other] = [await minedAt(0), await minedAt(0)]
  await minedAt(3)
  await likesOf(one, 1, 2, 3)
  await likesOf(other, 1, 2, 3)
  const all = await usersDue(database.pool, now)
  expect(all.filter((userId) => /^user-/.test(userId))).toEqual(
    expect.arrayContaining([one, other]),
  )
  expect(await usersDue(database.pool, now, [one, 'nobody'])).toEqual([one])
})

test('a run over no event at all leaves no trace of the user', async () => {
  const userId = await minedAt(3)
  await storeBeliefs(
    database.pool,
    userId,
    { interests: [], tags: [] },
    { run: { at: now.toISOString(), events: 0 } },
  )
  const { rows } = await database.pool.query('select 1 from interest_runs where user_id = $1', [
    userId,
  ])
  expect(rows).toEqual([])
})
