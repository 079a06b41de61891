import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { recordEvents } from '../behavior/index.ts'
import { storeItems } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { collaborativeVectors, learnVectors } from './index.ts'
import { claimLearning } from './queries.ts'

let database: Database
const ids = ['a', 'b', 'c', 'd', 'e']
const now = new Date('2026-01-01')
beforeEach(async () => {
  await database?.close()
  database = await openTemporaryDatabase()
  await storeItems(
    database.pool,
    ids.map((id) => ({ id, title: id, text: '', attributes: {}, popularity: 0 })),
  )
})
afterAll(() => database.close())

const likes = (user: string, ...itemIds: string[]) =>
  recordEvents(
    database.pool,
    user,
    itemIds.map((itemId) => ({ type: 'like' as const, itemId, key: itemId })),
    now,
  )
const learn = () => learnVectors(database.pool)
const vectors = () => collaborativeVectors(database.pool, ids)
const product = async (one: string, other: string) => {
  const [x, y] = [(await vectors()).get(one)!, (await vectors()).get(other)!]
  return x.reduce((sum, value, n) => sum + value * y[n]!, 0)
}
const crowd = async (from: number, count: number, ...itemIds: string[]) => {
  for (let n = from; n < from + count; n++) await likes(`user ${n}`, ...itemIds)
}

describe('what is liked together', () => {
  test('is learned from the events of all users, and is near', async () => {
    await crowd(0, 6, 'a', 'b')
    await crowd(6, 6, 'c', 'd')
    expect(await learn()).toBe(4)
    expect(await product('a', 'b')).toBeGreaterThan(0.5)
    expect(await product('a', 'c')).toBeCloseTo(0, 4)
    expect([...(await vectors()).keys()].sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('says nothing of any user: no id is stored, and what fewer than five like has no vector', async () => {
    await crowd(0, 6, 'a', 'b')
    await crowd(6, 4, 'c', 'd')
    await learn()
    expect([...(await vectors()).keys()].sort()).toEqual(['a', 'b'])
    const { rows } = await database.pool.query('select * from collaborative_vectors')
    expect(JSON.stringify(rows)).not.toContain('user')
  })

  test('is learned anew when the events have grown by a tenth, and not before', async () => {
    await crowd(0, 10, 'a', 'b')
    expect(await learn()).toBe(2)
    expect(await learn()).toBeUndefined()
    await crowd(10, 1, 'c', 'd')
    expect(await learn()).toBeUndefined()
    await crowd(11, 5, 'c', 'd')
    expect(await learn()).toBe(4)
  })

  test('forgets who is gone: their events with the next learning, a day later at the latest', async () => {
    await crowd(0, 30, 'a', 'b')
    await crowd(30, 5, 'c', 'd')
    expect(await learn()).toBe(4)
    await database.pool.query("delete from events where user_id = 'user 30'")
    expect(await learn()).toBeUndefined()
    await database.pool.query(
      `update collaborative_learning set learned_at = learned_at - interval '25 hours'`,
    )
    expect(await learn()).toBe(2)
    expect([...(await vectors()).keys()].sort()).toEqual(['a', 'b'])
  })

  test('is learned by one server at a time, and by another when that one has died', async () => {
    await crowd(0, 6, 'a', 'b')
    expect(await claimLearning(database.pool, 60)).toBeDefined()
    expect(await learn()).toBeUndefined()
    await database.pool.query(
      "update collaborative_learning set claimed_until = now() - interval '1s'",
    )
    expect(await learn()).toBe(2)
  })

  test('is left as it was by a learning that is stopped, and learned the next time', async () => {
    await crowd(0, 6, 'a', 'b')
    const stopping = new AbortController()
    const learning = learnVectors(database.pool, { signal: stopping.signal })
    stopping.abort()
    await expect(learning).rejects.toThrow()
    expect((await vectors()).size).toBe(0)
    expect(await learn()).toBe(2)
  })

  test('is nothing where there are no events', async () => {
    expect(await learn()).toBeUndefined()
    expect((await vectors()).size).toBe(0)
  })
})
