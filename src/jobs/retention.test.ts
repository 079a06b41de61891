import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films, openTestFeed, type TestFeed } from '../../graphs/feed/testing.ts'
import { readHistory, recordEvents } from '../behavior/index.ts'
import { readTurns } from '../preferences/index.ts'
import { retentionJob, sweep } from './retention.ts'
import { openLog } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed({ ...films, items: films.items.slice(0, 80) })
})
afterAll(() => opened.close())

const retention = { pages: 7, spans: 30, events: 0 }
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const sweptAfter = (days: number, changes = {}) =>
  sweep(opened.runtime.pool, { ...retention, ...changes }, { now: inDays(days) })
const count = async (table: string) => {
  const { rows } = await opened.runtime.pool.query(`select count(*)::int as count from ${table}`)
  return rows[0].count as number
}
let users = 0
/** A feed of three turns, with events. */
const steered = async () => {
  const key = { userId: `user-${++users}`, feed: 'home' }
  for (const command of ['no horror', 'more comedy', 'under two hours'])
    await opened.feed.steer(key, { command })
  const event = { type: 'like' as const, itemId: films.items[0]!.id }
  await recordEvents(opened.runtime.pool, key.userId, [event], new Date())
  return key
}
const commandsOf = async (key: Awaited<ReturnType<typeof steered>>) =>
  (await readTurns(opened.runtime.pool, key, 1_000, 100)).map(({ text }) => text)

describe('clearing away what is old', () => {
  test.each([
    ['within a day nothing goes', 0.5, {}],
    ['after a day all but the last checkpoints', 2, { pages: false, spans: false }],
    ['after a week all but the page that is shown', 8, { pages: true, spans: false }],
    ['after a month the traces', 31, { pages: true, spans: true }],
  ])('%s; undo, the directives and the next turn are as before', async (_, days, goes) => {
    const key = await steered()
    const swept = await sweptAfter(days)
    expect(swept.pages! > 0).toBe((goes as { pages?: boolean }).pages ?? false)
    expect(swept.spans! > 0).toBe((goes as { spans?: boolean }).spans ?? false)
    expect(swept.checkpoints! > 0).toBe(days > 1)
    expect(await readHistory(opened.runtime.pool, key.userId, 10)).toHaveLength(1)
    const shown = await opened.feed.steer(key, { command: 'not the second one' })
    expect(shown.state.shown.length).toBeGreaterThan(0)
    expect(shown.state.preferences.directives.length).toBeGreaterThanOrEqual(3)
    const undo = { given: { act: 'undo' as const, operations: [] } }
    await opened.feed.steer(key, undo)
    const { state } = await opened.feed.steer(key, undo)
    expect(state.preferences.directives.map(({ quote }) => quote)).toEqual([
      'no horror',
      'more comedy',
    ])
    expect(await commandsOf(key)).toContain('no horror')
  })

  test('leaves of a thread its last checkpoints, with no value and no write that they do not need', async () => {
    await sweptAfter(40)
    expect(await count('checkpoints.checkpoints')).toBe(0)
    expect(await count('checkpoints.checkpoint_blobs')).toBe(0)
    expect(await count('checkpoints.checkpoint_writes')).toBe(0)
    await steered()
    const blobs = await count('checkpoints.checkpoint_blobs')
    await sweptAfter(2)
    expect(await count('checkpoints.checkpoints')).toBe(3)
    expect(await count('checkpoints.checkpoint_blobs')).toBeLessThan(blobs / 2)
    const { rows } = await opened.runtime.pool.query(
      `select count(*)::int as missing from checkpoints.checkpoints c,
         jsonb_each_text(c.checkpoint -> 'channel_versions') as v (channel, version)
       where not exists (select from checkpoints.checkpoint_blobs b
         where b.thread_id = c.thread_id and b.channel = v.channel and b.version = v.version)`,
    )
    expect(rows[0].missing).toBe(0)
  })

  test('takes events only where it is told to', async () => {
    const { userId } = await steered()
    expect(await sweptAfter(1_000)).not.toHaveProperty('events')
    expect((await sweptAfter(11, { events: 10 })).events).toBeGreaterThan(0)
    expect(await readHistory(opened.runtime.pool, userId, 10)).toEqual([])
  })

  test('as a dry run counts the same and takes nothing', async () => {
    await steered()
    const dry = await sweep(opened.runtime.pool, retention, { now: inDays(40), dryRun: true })
    const before = await count('spans')
    expect(before).toBeGreaterThan(0)
    const real = await sweptAfter(40)
    expect(real).toMatchObject(dry)
    expect(await sweptAfter(40)).toMatchObject({ pages: 0, spans: 0, checkpoints: 0 })
  })

  test('takes what was told of a run an hour ago', async () => {
    await opened.runtime.pool.query(
      `insert into stream_events (user_id, feed, run, number, event, data, created_at)
       select 'told', 'home', gen_random_uuid(), 0, 'begun', '{}', now() - n * interval '40 minutes'
       from generate_series(0, 3) n`,
    )
    expect(await sweptAfter(0)).toMatchObject({ stream_events: 2 })
    expect(await count(`stream_events where user_id = 'told'`)).toBe(2)
  })

  test('takes more than it deletes at once', async () => {
    await opened.runtime.pool.query(
      `insert into pages (user_id, feed, id, basis, ranking, shown, created_at)
       select 'many', 'home', gen_random_uuid(), '{}', '[]', 0, now() - n * interval '1 hour'
       from generate_series(1, 2500) n`,
    )
    expect((await sweptAfter(365)).pages).toBeGreaterThanOrEqual(2_499)
    expect(await count(`pages where user_id = 'many'`)).toBe(1)
  })
})

test('of many servers one clears away, once an hour', async () => {
  const { log, lines, heard } = openLog()
  const { pool } = opened.runtime
  const jobs = [1, 2, 3].map(() => retentionJob(pool, retention, log))
  for (const job of jobs) job.wake()
  await heard('cleared away what is old')
  for (const job of jobs) job.wake()
  await Promise.all(jobs.map((job) => job.stop()))
  expect(lines.filter((line) => line.includes('cleared away'))).toHaveLength(1)
})
