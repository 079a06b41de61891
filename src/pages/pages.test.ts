import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { appendToSnapshot, readLatestSnapshot, readSnapshot, writeSnapshot } from './queries.ts'
import { asksTheSame, isCurrent, type Snapshot } from './snapshot.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
})
afterAll(() => database.close())

const ranked = (id: string) => ({ id, score: 0.5, shares: [], penalty: 0 })
const basis = { turn: 1, catalogueVersion: 2, history: '0:', directives: ['a'] }
const snapshot = (ids: string[]): Snapshot => ({
  id: randomUUID(),
  basis,
  ranking: ids.map(ranked),
  shown: 1,
})
const key = { userId: 'u', feed: 'home' }

test('a cursor reads back as it was written, and nothing else is a cursor', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 1_000_000 }), (id, offset) => {
      expect(readCursor(writeCursor({ snapshot: id, offset }))).toEqual({ snapshot: id, offset })
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCursor(text)).toBeUndefined()
    }),
  )
})

test('the latest snapshot of a feed is the one written last, and only its own', async () => {
  const [first, second] = [snapshot(['x']), snapshot(['y'])]
  await writeSnapshot(database.pool, key, first)
  await writeSnapshot(database.pool, key, second)
  expect(await readLatestSnapshot(database.pool, key)).toEqual(second)
  expect(await readSnapshot(database.pool, { ...key, userId: 'v' }, first.id)).toBeUndefined()
})

test('a snapshot is read and extended by its own feed alone', async () => {
  const own = snapshot(['x'])
  await writeSnapshot(database.pool, key, own)
  for (const other of [
    { ...key, userId: 'v' },
    { ...key, feed: 'other' },
  ]) {
    await appendToSnapshot(database.pool, other, own.id, 1, [ranked('theirs')])
    expect(await readSnapshot(database.pool, other, own.id)).toBeUndefined()
  }
  expect(await readSnapshot(database.pool, key, own.id)).toEqual(own)
})

test('a feed that was never shown has no snapshot', async () => {
  expect(await readLatestSnapshot(database.pool, { ...key, feed: 'never' })).toBeUndefined()
})

test('what comes after a snapshot is appended once, however many ask', async () => {
  const whole = snapshot(['x'])
  await writeSnapshot(database.pool, key, whole)
  const append = () => appendToSnapshot(database.pool, key, whole.id, 1, [ranked('y')])
  await Promise.all([append(), append(), append()])
  const { ranking } = (await readSnapshot(database.pool, key, whole.id))!
  expect(ranking.map(({ id }) => id)).toEqual(['x', 'y'])
})

test('a ranking holds while nothing that it was made from has changed', () => {
  expect(isCurrent(basis, { ...basis })).toBe(true)
  for (const change of [
    { turn: 2 },
    { catalogueVersion: 3 },
    { history: '1:' },
    { directives: [] },
  ])
    expect(isCurrent(basis, { ...basis, ...change })).toBe(false)
  expect(asksTheSame(basis, { ...basis, catalogueVersion: 3, history: '1:' })).toBe(true)
  expect(asksTheSame(basis, { ...basis, directives: [] })).toBe(false)
})
