import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { claimSweep, readNextSweep } from './sweep-queries.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
})
afterAll(() => database.close())

test('a sweep is one server’s, until the next of its name is due', async () => {
  const { pool } = database
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes))
  const claim = (minutes: number) => claimSweep(pool, 'interests', at(minutes), 3_600)
  expect(await readNextSweep(pool, 'interests')).toBeNull()
  const claims = await Promise.all([claim(0), claim(0), claim(0)])
  expect(claims.toSorted()).toEqual([false, false, true])
  expect(await readNextSweep(pool, 'interests')).toEqual(at(60))
  expect(await claim(59)).toBe(false)
  expect(await readNextSweep(pool, 'retention')).toBeNull()
  expect(await claimSweep(pool, 'retention', at(59), 60)).toBe(true)
  expect(await claim(60)).toBe(true)
})
