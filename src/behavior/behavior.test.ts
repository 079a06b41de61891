import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeItems } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import type { BehaviorEvent } from './event.ts'
import { tastesOf } from './history.ts'
import { likings } from './likings.ts'
import {
  countTelling,
  readApproved,
  readHad,
  readHistory,
  readHistoryMark,
  readRefused,
} from './queries.ts'
import { recordEvents } from './record.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
  const item = (id: string) => ({ id, title: id, text: '', attributes: {}, popularity: 0 })
  await storeItems(database.pool, ['a', 'b', 'c'].map(item))
})
afterAll(() => database.close())

const event = (type: BehaviorEvent['type'], itemId: string, day: number): BehaviorEvent => ({
  type,
  itemId,
  at: `2026-01-0${day}T00:00:00.000Z`,
})
const record = (user: string, ...events: (BehaviorEvent & { key?: string })[]) =>
  recordEvents(database.pool, user, events, new Date())

test('an event with a key counts once, without one each time', async () => {
  expect(await record('keys', { ...event('like', 'a', 1), key: 'k' })).toEqual({
    stored: 1,
    duplicates: 0,
  })
  expect(await record('keys', { ...event('like', 'a', 1), key: 'k' })).toEqual({
    stored: 0,
    duplicates: 1,
  })
  expect(await record('keys', event('like', 'a', 1), event('like', 'a', 1))).toEqual({
    stored: 2,
    duplicates: 0,
  })
})

test('a batch with an unknown item is stored not at all, and the place is told', async () => {
  await expect(record('whole', event('like', 'a', 1), event('like', 'z', 1))).rejects.toMatchObject(
    { index: 1 },
  )
  expect(await readHistory(database.pool, 'whole', 10)).toEqual([])
})

test('the history is newest last, without impressions, and nobody else’s', async () => {
  const [old, fresh] = [event('like', 'b', 1), event('click', 'a', 2)]
  await record('historian', fresh, event('impression', 'c', 3), old)
  expect(await readHistory(database.pool, 'historian', 10)).toEqual([old, fresh])
  expect(await readHistory(database.pool, 'historian', 1)).toEqual([fresh])
})

test('an item is approved by what was last said for it, not by what was taken back since', async () => {
  await record('fan', event('save', 'a', 1), event('like', 'a', 2), event('like', 'b', 1))
  await record('fan', event('dislike', 'b', 2), event('watch', 'c', 1))
  await record('another', event('like', 'c', 1))
  const approved = () => readApproved(database.pool, 'fan', ['a', 'b', 'c'])
  expect(await approved()).toEqual(new Map([['a', ['like', 'save']]]))
  await record('fan', event('like', 'b', 3))
  expect((await approved()).get('b')).toEqual(['like'])
  expect(await readApproved(database.pool, 'fan', ['c'])).toEqual(new Map())
})

test('an item is refused by the last word on it', async () => {
  await record('judge', event('hide', 'a', 1), event('like', 'b', 1), event('dislike', 'b', 2))
  expect((await readRefused(database.pool, 'judge')).toSorted()).toEqual(['a', 'b'])
  await record('judge', event('like', 'a', 3))
  expect(await readRefused(database.pool, 'judge')).toEqual(['b'])
})

test('the mark of a history changes with every telling event, and with nothing else', async () => {
  const mark = () => readHistoryMark(database.pool, 'marked')
  const before = await mark()
  await record('marked', event('impression', 'a', 1))
  expect(await mark()).toBe(before)
  await record('marked', event('like', 'a', 1))
  expect(await mark()).not.toBe(before)
})

test('taste is told by the latest telling behaviour on each item', () => {
  const history = [
    event('like', 'a', 1),
    event('hide', 'a', 2),
    event('click', 'b', 3),
    event('save', 'c', 3),
  ]
  expect(tastesOf(history)).toEqual([
    { itemId: 'a', weight: expect.closeTo(-(2 ** (-1 / 5))) },
    { itemId: 'c', weight: 0.8 },
  ])
})

test('what was liked again is the latest, and what lies back says less', () => {
  const history = [event('like', 'a', 1), event('like', 'b', 2), event('save', 'a', 3)]
  const [first, second] = tastesOf(history)
  expect([first!.itemId, second!.itemId]).toEqual(['b', 'a'])
  expect(tastesOf([event('like', 'a', 1), ...history.slice(1, 2)])[0]!.weight).toBeLessThan(1)
})

test('what was watched or bought is had, however long ago', async () => {
  await record('owner', event('watch', 'a', 1), event('purchase', 'b', 1), event('like', 'c', 1))
  expect((await readHad(database.pool, 'owner')).sort()).toEqual(['a', 'b'])
})

test('likings are each user’s own, the latest last, without those taken back', async () => {
  await database.pool.query('delete from events')
  await record('first', event('like', 'b', 2), event('watch', 'a', 1), event('click', 'c', 3))
  await record('second', event('like', 'c', 1), event('like', 'a', 2), event('dislike', 'c', 3))
  await record('third', event('hide', 'a', 1), event('impression', 'b', 1))
  const all: string[][] = []
  for await (const liked of likings(database.pool)) all.push(liked)
  expect(all).toEqual([['a', 'b'], ['a'], []])
  expect(await countTelling(database.pool)).toBe(6)
})
