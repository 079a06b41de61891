import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { threadOf } from '../../graphs/feed/index.ts'
import { films, openTestFeed, type TestFeed, wordEmbedder } from '../../graphs/feed/testing.ts'
import { learnInterests } from '../../graphs/interests/index.ts'
import { readHistory, recordEvents } from '../behavior/index.ts'
import { wasErased } from '../database/index.ts'
import { deleteInterest, deleteTag, readInterests, storeBeliefs } from '../interests/index.ts'
import { addDue, Queue } from '../jobs/index.ts'
import { type ExportLine, eraseUser, exportUser } from './index.ts'
import { readWhole, tablesNaming } from './testing.ts'

let opened: TestFeed
let queue: Queue
beforeAll(async () => {
  opened = await openTestFeed({ ...films, items: films.items.slice(0, 120) })
  queue = await Queue.open(opened.runtime.pool)
})
afterAll(() => opened.close())

const now = () => new Date()
const erase = (userId: string, dryRun = false) =>
  eraseUser(opened.runtime.pool, userId, { now, dryRun })

let users = 0
const someone = () => `zq${++users}-erasable-person`

/** Someone of whom there is a row in every table that can have one. */
const lived = async () => {
  const userId = someone()
  const { feed, runtime } = opened
  const { pool } = runtime
  for (const name of ['home', 'other']) {
    const key = { userId, feed: name }
    const { page } = await feed.steer(key, { command: 'no horror, tonight under two hours' })
    await feed.steer(key, { command: 'horror is fine again' })
    await feed.next(key, { snapshot: page.snapshot, offset: 5 }, 5)
  }
  const liked = films.items.slice(0, 9).map(({ id: itemId }, n) => ({
    key: `${userId}-${n}`,
    type: 'like' as const,
    itemId,
    at: new Date(Date.now() - n * 86_400_000).toISOString(),
  }))
  await recordEvents(pool, userId, liked, now())
  await addDue(queue, pool, now(), [userId])
  const interest = (id: string, value: string) => ({
    id: `00000000-0000-4000-8000-00000000000${id}`,
    name: value,
    attribute: 'genres',
    value,
    stage: 'steady' as const,
    strength: 2,
    reason: 'Liked often.',
    evidence: [`${userId}-1`],
  })
  const tag = (id: string, [interestId, modifierId]: [string, string]) => ({
    id: `00000000-0000-4000-8000-00000000000${id}`,
    tag: 'Comedy Horror',
    core: { attribute: 'genres', operator: 'contains' as const, value: 'Horror' },
    modifier: { attribute: 'genres', operator: 'contains' as const, value: 'Comedy' },
    strength: 2,
    interestId,
    modifierId,
    reason: 'Both are liked.',
  })
  const interests = [interest('1', 'Comedy'), interest('2', 'Horror'), interest('3', 'Drama')]
  const [one, other, third] = interests.map(({ id }) => id) as [string, string, string]
  const tags = [tag('4', [one, other]), tag('5', [other, one])]
  const tagged = [{ itemId: films.items[50]!.id, tagId: tags[0]!.id, score: 0.5 }]
  const run = { at: now().toISOString(), events: 9 }
  await storeBeliefs(pool, userId, { interests, tags }, { tagged, run })
  await deleteTag(pool, userId, tags[1]!.id, now())
  await deleteInterest(pool, userId, third, now())
  // What is there only while something is asked.
  const anyId = 'gen_random_uuid()'
  await pool.query(
    `with lease as (insert into leases (user_id, feed, holder, expires_at) values ($1, 'gone', ${anyId}, now())),
       answer as (insert into answers (user_id, feed, key, answer) values ($1, 'gone', 'k', '{}')),
       rate as (insert into rates (user_id, kind, remaining, at) values ($1, 'requests', 1, now()))
     insert into stream_events (user_id, feed, run, number, event, data) values ($1, 'gone', ${anyId}, 0, 'begun', '')`,
    [userId],
  )
  return userId
}

/** The tables about users, and the columns that say which. */
const tablesAboutUsers = async () => {
  const { rows } = await opened.runtime.pool.query(
    `select distinct c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and column_name in ('user_id', 'thread_id', 'singleton_key')
       and (table_schema in ('public', 'checkpoints') or (table_schema = 'jobs' and table_name = 'job'))`,
  )
  return rows.map(({ name }) => name as string)
}

describe('an erased user', () => {
  test('is in no table of the database, neither in a key nor in JSON nor in bytes', async () => {
    const userId = await lived()
    const named = await tablesNaming(opened.runtime.pool, userId)
    // Else nothing would have been there to erase.
    expect(named.length).toBeGreaterThan(12)
    const erased = Object.keys(await erase(userId)).toSorted()
    expect(erased).toEqual((await tablesAboutUsers()).toSorted())
    expect(await tablesNaming(opened.runtime.pool, userId)).toEqual([])
    for (const feed of ['home', 'other'])
      expect(await tablesNaming(opened.runtime.pool, threadOf({ userId, feed }))).toEqual([])
    expect(await tablesNaming(opened.runtime.pool, 'tonight under two hours')).toEqual([])
  })

  test('leaves everyone else as they were, byte for byte', async () => {
    await lived()
    const before = await readWhole(opened.runtime.pool)
    await erase(await lived())
    const after = await readWhole(opened.runtime.pool)
    const erasures = 'public.erased_users'
    expect(after.get(erasures)).toHaveLength(before.get(erasures)!.length + 1)
    before.delete(erasures)
    after.delete(erasures)
    expect(after).toEqual(before)
  })

  test('that is only asked about loses nothing, and hears what would go', async () => {
    const userId = await lived()
    const before = await readWhole(opened.runtime.pool)
    const told = await erase(userId, true)
    expect(await readWhole(opened.runtime.pool)).toEqual(before)
    expect(told).toMatchObject({ turns: 4, events: 9, feeds: 2, interests: 2, tags: 1, job: 1 })
    expect(await erase(userId)).toEqual(told)
    expect(await erase(userId)).toEqual({})
  })

  test('who comes again begins anew', async () => {
    const userId = await lived()
    await erase(userId)
    const key = { userId, feed: 'home' }
    const { state } = await opened.feed.steer(key, { command: 'no comedy' })
    expect(state.preferences.directives.map(({ quote }) => quote)).toEqual(['no comedy'])
    const event = { type: 'like' as const, itemId: films.items[0]!.id }
    await recordEvents(opened.runtime.pool, userId, [event], now())
    expect(await readHistory(opened.runtime.pool, userId, 10)).toHaveLength(1)
  })
})

describe('what began before a user was erased stores nothing for them', () => {
  const earlier = () => new Date(Date.now() - 1_000)

  test('a batch of events', async () => {
    const userId = await lived()
    const began = earlier()
    await erase(userId)
    const event = { type: 'like' as const, itemId: films.items[0]!.id }
    const late = recordEvents(opened.runtime.pool, userId, [event], began)
    await expect(late).rejects.toSatisfy(wasErased)
    expect(await tablesNaming(opened.runtime.pool, userId)).toEqual([])
  })

  test('work that was found to be due', async () => {
    const userId = await lived()
    const began = earlier()
    await erase(userId)
    expect(await queue.add('interests', [userId], began)).toBe(0)
    expect(await queue.add('interests', [userId], new Date(Date.now() + 1_000))).toBe(1)
    await erase(userId)
  })

  test('a run of the interests graph', async () => {
    const userId = await lived()
    const { pool, readView } = opened.runtime
    let isErased = false
    const view = await readView()
    const late = learnInterests(
      {
        pool,
        embedder: wordEmbedder,
        now: earlier,
        async readView() {
          if (!isErased) await erase(userId)
          isErased = true
          return view
        },
      },
      userId,
    )
    await expect(late).rejects.toSatisfy(wasErased)
    expect(await tablesNaming(pool, userId)).toEqual([])
  })

  test.each([
    ['a turn, with its thread', 'home'],
    ['a turn of a feed that is new', 'new'],
  ])('%s', async (_, feed) => {
    const command = 'something about the sea'
    const userId = await lived()
    const { pool } = opened.runtime
    let isErased = false
    const late = opened.reopen({
      now: earlier,
      embedder: {
        ...wordEmbedder,
        async embed(texts, signal) {
          if (!isErased) await erase(userId)
          isErased = true
          return wordEmbedder.embed(texts, signal)
        },
      },
    })
    await expect(late.steer({ userId, feed }, { command })).rejects.toSatisfy(wasErased)
    expect(isErased).toBe(true)
    expect(await tablesNaming(pool, userId)).toEqual([])
  })
})

describe('an export', () => {
  const exported = async (userId: string) => {
    const lines: ExportLine[] = []
    for await (const line of exportUser(opened.runtime.pool, userId, now())) lines.push(line)
    return lines
  }
  const rowsOf = (lines: ExportLine[]) => lines.flatMap((line) => ('table' in line ? [line] : []))

  test('has every row about the user, and says whose it is and when it is whole', async () => {
    const userId = await lived()
    const lines = await exported(userId)
    expect(lines[0]).toMatchObject({ export: 'tiller', version: 1, userId })
    const rows = rowsOf(lines)
    expect(lines.at(-1)).toEqual({ end: true, rows: rows.length })
    const counts: Record<string, number> = {}
    for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1
    expect(counts).toEqual(await erase(userId, true))
    const beliefs = await readInterests(opened.runtime.pool, userId)
    const names = rows.filter(({ table }) => table === 'interests').map(({ row }) => row.name)
    expect(names.toSorted()).toEqual(beliefs.map(({ name }) => name).toSorted())
  })

  test('tells what LangGraph keeps in words, not in bytes, and nothing of items but their ids', async () => {
    const text = JSON.stringify(rowsOf(await exported(await lived())))
    expect(text).toContain('"channel":"command"')
    expect(text).not.toContain('\\\\x7b')
    for (const { title } of films.items.slice(0, 20)) expect(text).not.toContain(title)
  })

  test('of more rows than are read at once leaves none out and tells none twice', async () => {
    const userId = someone()
    const events = Array.from({ length: 1_000 }, (_, n) => ({
      key: `k${n}`,
      type: 'click' as const,
      itemId: films.items[0]!.id,
    }))
    await recordEvents(opened.runtime.pool, userId, events, now())
    await opened.runtime.pool.query(
      `insert into directive_ends (user_id, feed, directive_id, ended_by_turn, until)
       select $1, 'home', '00000000-0000-4000-8000-000000000001', 1 + n / 150, now() + n * interval '1 second'
       from generate_series(1, 420) n`,
      [userId],
    )
    const rows = rowsOf(await exported(userId))
    const keys = rows.map(({ table, row }) => `${table} ${row.key ?? row.until}`)
    expect(new Set(keys).size).toBe(1_420)
    expect(keys).toHaveLength(1_420)
  })

  test('has nothing of anyone else', async () => {
    const other = await lived()
    const text = JSON.stringify(await exported(await lived()))
    expect(text).not.toContain(other)
  })
})
