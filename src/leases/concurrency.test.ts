import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase, transaction } from '../database/index.ts'
import { patient } from '../database/testing.ts'
import type { FeedKey } from '../preferences/index.ts'
import { BusyError, InterruptedError } from './error.ts'
import { type Lease, type Leases, openLeases } from './lease.ts'

let database: Database
let leases: Leases
let users = 0
const someone = (): FeedKey => ({ userId: `user-${++users}`, feed: 'home' })
const command = { takesOver: true }
const change = { takesOver: false }

beforeAll(async () => {
  database = await openTemporaryDatabase()
  leases = openLeases(database.pool)
}, patient.timeout)
afterAll(() => database.close())

/** Work under a lease that goes on until it is stopped, or told to end. */
const open = async (by: Leases, key: FeedKey, taking = change) => {
  let end = () => {}
  let begun = (_: Lease) => {}
  const lease = new Promise<Lease>((resolve) => {
    begun = resolve
  })
  const outcome = by
    .hold(key, taking, async (lease) => {
      begun(lease)
      await new Promise<void>((resolve, reject) => {
        end = resolve
        lease.signal.addEventListener('abort', () => reject(new Error('stopped')))
      })
      return 'done'
    })
    .catch((error: Error) => error)
  return { lease: await lease, outcome, end: () => end() }
}

const rowsOf = async ({ userId }: FeedKey) =>
  (await database.pool.query('select holder from leases where user_id = $1', [userId])).rows

describe('while a run has the lease', () => {
  test('what may not take over is refused, and the run goes on', async () => {
    const key = someone()
    const run = await open(leases, key)
    await expect(leases.hold(key, change, async () => 'second')).rejects.toThrow(BusyError)
    run.end()
    expect(await run.outcome).toBe('done')
  })

  test('a command takes its place at once, and the run is stopped as interrupted', async () => {
    const key = someone()
    const run = await open(leases, key, command)
    expect(await leases.hold(key, command, async () => 'second')).toBe('second')
    expect(await run.outcome).toBeInstanceOf(InterruptedError)
  })

  test('a run of another process notices that a command took its place', async () => {
    const key = someone()
    const run = await open(openLeases(database.pool), key, command)
    expect(await leases.hold(key, command, async () => 'second')).toBe('second')
    expect(await run.outcome).toBeInstanceOf(InterruptedError)
  })

  test('another feed and another user are free', async () => {
    const key = someone()
    const run = await open(leases, key)
    const beside = async (other: FeedKey) => leases.hold(other, change, async () => 'beside')
    expect(await beside({ ...key, feed: 'other' })).toBe('beside')
    expect(await beside(someone())).toBe('beside')
    run.end()
    await run.outcome
  })
})

describe('the lease is free again', () => {
  test('when the work is done, and when it failed', async () => {
    const key = someone()
    await leases.hold(key, change, async () => {})
    await expect(leases.hold(key, change, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    )
    expect(await rowsOf(key)).toEqual([])
  })

  test('when whoever asked gives up', async () => {
    const key = someone()
    const asked = new AbortController()
    const run = await open(leases, key, { ...change, signal: asked.signal } as typeof change)
    asked.abort(new Error('gone'))
    expect(await run.outcome).toMatchObject({ message: 'stopped' })
    expect(await rowsOf(key)).toEqual([])
  })

  test('when it has expired, since its process died', async () => {
    const { userId, feed } = someone()
    const dies = (until: string) =>
      database.pool.query(
        `insert into leases (user_id, feed, holder, expires_at)
         values ($1, $2, gen_random_uuid(), now() + $3::interval)
         on conflict (user_id, feed) do update set expires_at = excluded.expires_at`,
        [userId, feed, until],
      )
    await dies('1 second')
    const again = () => leases.hold({ userId, feed }, change, async () => 'again')
    await expect(again()).rejects.toThrow(BusyError)
    await dies('-1 millisecond')
    expect(await again()).toBe('again')
  })
})

describe('a run that writes', () => {
  test('is stopped by nobody, and has given its lease back with what it wrote', async () => {
    const key = someone()
    const run = await open(leases, key, command)
    run.lease.seal()
    run.lease.stop(new Error('too late'))
    expect(run.lease.signal.aborted).toBe(false)
    await transaction(database.pool, (client) => run.lease.giveBackWith(client))
    expect(await rowsOf(key)).toEqual([])
    run.end()
    expect(await run.outcome).toBe('done')
  })

  test('may not once another took its place, though it has not noticed', async () => {
    const key = someone()
    const run = await open(leases, key, command)
    run.lease.seal()
    await leases.hold(key, command, async () => {})
    const writing = transaction(database.pool, (client) => run.lease.giveBackWith(client))
    await expect(writing).rejects.toThrow(InterruptedError)
    run.end()
  })

  test('may not begin to when it was stopped before', async () => {
    const run = await open(leases, someone(), command)
    run.lease.stop(new Error('enough'))
    expect(() => run.lease.seal()).toThrow('enough')
    await run.outcome
  })
})

test('settled waits for all that runs', async () => {
  const own = openLeases(database.pool)
  const run = await open(own, someone())
  let isSettled = false
  const settled = own.settled().then(() => {
    isSettled = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(isSettled).toBe(false)
  run.end()
  await settled
})
