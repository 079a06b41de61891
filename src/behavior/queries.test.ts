import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeItems } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { readEvents, readHistory, readKeyedHistory } from './queries.ts'
import { recordEvents } from './record.ts'
import { daysAgo, now } from './testing.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
  await storeItems(database.pool, [
    { id: 'a', title: 'A', text: '', attributes: {}, popularity: 0 },
  ])
  const event = (key: string, type: 'like' | 'impression', days: number) => ({
    key,
    type,
    itemId: 'a',
    at: daysAgo(days),
  })
  const events = [event('new', 'like', 1), event('old', 'like', 2), event('seen', 'impression', 1)]
  await recordEvents(database.pool, 'ann', events, now)
  await recordEvents(database.pool, 'bob', [event('his', 'like', 1)], now)
})
afterAll(() => database.close())

test('the history has its keys where they are asked for, and is otherwise the same', async () => {
  const keyed = await readKeyedHistory(database.pool, 'ann', 10)
  expect(keyed.map(({ key }) => key)).toEqual(['old', 'new'])
  expect(await readHistory(database.pool, 'ann', 10)).toEqual(
    keyed.map(({ key: _, ...event }) => event),
  )
  expect((await readKeyedHistory(database.pool, 'ann', 1)).map(({ key }) => key)).toEqual(['new'])
})

test('an event is found by its key, and never by another user’s', async () => {
  expect(await readEvents(database.pool, 'ann', ['new', 'his', 'never'])).toEqual([
    { key: 'new', type: 'like', itemId: 'a', at: daysAgo(1) },
  ])
})
