import { z } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { v7 as uuidv7 } from 'uuid'
import { userPool } from '../../database/index.ts'
import { ensureFeed, type FeedKey } from '../../preferences/index.ts'
import type { Env } from '../env.ts'
import { badRequest, notFound, Problem } from '../problem.ts'
import { feedParam } from '../schemas.ts'
import type { Services } from '../services.ts'
import { openChat } from './chat.ts'
import { isContained } from './contained.ts'
import { findThread, isThreadId, threadIdOf } from './find.ts'
import { asJson } from './json.ts'
import { parsed } from './parsed.ts'
import { readThreads, type ThreadRow, writeMetadata } from './thread-queries.ts'
import { metadataOf, statuses, type Thread, viewThread } from './thread-view.ts'

const maxMetadataBytes = 16_000
const metadata = z
  .record(z.string(), z.unknown())
  .refine(
    (it) => JSON.stringify(it).length <= maxMetadataBytes,
    `at most ${maxMetadataBytes} characters`,
  )

const creation = z.object({
  thread_id: z.string().nullish(),
  metadata: metadata.nullish(),
  if_exists: z.enum(['raise', 'do_nothing']).nullish(),
  supersteps: z.array(z.unknown()).max(0, 'is not offered here').nullish(),
  ttl: z.undefined('a feed stays until its user is erased').optional(),
})

const filters = z.object({
  ids: z.array(z.string()).nullish(),
  metadata: metadata.nullish(),
  status: z.enum(statuses).nullish(),
  values: z.record(z.string(), z.unknown()).nullish(),
})
const search = filters.extend({
  limit: z.number().int().min(1).max(100).nullish(),
  offset: z.number().int().min(0).nullish(),
  sort_by: z.enum(['thread_id', 'status', 'created_at', 'updated_at']).nullish(),
  sort_order: z.enum(['asc', 'desc']).nullish(),
  select: z.array(z.string()).nullish(),
})

type Used = Pick<Services, 'pool' | 'feed' | 'now'>

/** Makes a thread, which is a feed: the one that `metadata.feed` names, or one that is named by the thread's id. */
const makeThread = async (
  { pool, now }: Pick<Services, 'pool' | 'now'>,
  userId: string,
  { thread_id, metadata }: Pick<z.infer<typeof creation>, 'thread_id' | 'metadata'>,
): Promise<{ key: FeedKey; isNew: boolean }> => {
  const { feed: named, ...noted } = metadata ?? {}
  const feed =
    named === undefined
      ? (thread_id ?? uuidv7())
      : parsed(feedParam, { feed: named }, 'metadata').feed
  if (named === undefined && !isThreadId(feed)) throw badRequest('thread_id is no UUID.')
  const key = { userId, feed }
  if (thread_id != null && thread_id !== threadIdOf(key))
    throw badRequest(`The thread of the feed ${feed} is ${threadIdOf(key)}: leave thread_id out.`)
  return { key, isNew: await ensureFeed(userPool(pool, userId), key, now().toISOString(), noted) }
}

/** The feeds of whoever asks, as threads. */
export const threadRoutes = (services: Used) => {
  const { pool, feed } = services

  const view = async (key: FeedKey, row: ThreadRow): Promise<Thread> =>
    viewThread(key, row, await feed.threads.state(key), await openChat({ pool }, key))
  const keyOf = (userId: string, { feed }: ThreadRow): FeedKey => ({ userId, feed })
  const one = async (key: FeedKey) => {
    const [row] = await readThreads(userPool(pool, key.userId), key.userId, key.feed)
    if (!row) throw notFound()
    return view(key, row)
  }
  const found = (c: Context<Env>) => findThread(pool, c.get('identity').userId, c.req.param('id')!)
  const answer = (c: Context<Env>, key: FeedKey, value: unknown) =>
    c.body(asJson(key, value), 200, { 'content-type': 'application/json' })

  /** The threads that meet filters: what asks for no state is looked at first, since states are large. */
  const meeting = async (userId: string, asked: z.infer<typeof filters>) => {
    const rows = (await readThreads(userPool(pool, userId), userId)).filter((row) => {
      const key = keyOf(userId, row)
      return (
        (!asked.ids?.length || asked.ids.includes(threadIdOf(key))) &&
        isContained(metadataOf(row), asked.metadata ?? {})
      )
    })
    if (!asked.status && !asked.values) return rows
    const met: ThreadRow[] = []
    for (const row of rows) {
      const { status, values } = await view(keyOf(userId, row), row)
      if ((asked.status ?? status) === status && isContained(values ?? {}, asked.values ?? {}))
        met.push(row)
    }
    return met
  }

  return new Hono<Env>()
    .post('/threads', async (c) => {
      const asked = parsed(creation, await c.req.json(), 'body')
      const { key, isNew } = await makeThread(services, c.get('identity').userId, asked)
      if (!isNew && asked.if_exists !== 'do_nothing')
        throw new Problem(409, 'Conflict', `The feed ${key.feed} is a thread already: take it.`)
      return answer(c, key, await one(key))
    })
    .post('/threads/search', async (c) => {
      const { userId } = c.get('identity')
      const asked = parsed(search, await c.req.json(), 'body')
      const { limit, offset, select } = asked
      const first = offset ?? 0
      const rows = (await meeting(userId, asked)).sort(ordered(userId, asked))
      const shown = rows.slice(first, first + (limit ?? 10))
      const threads: string[] = []
      for (const row of shown) {
        const key = keyOf(userId, row)
        const thread = Object.entries(await view(key, row))
        const selected = thread.filter(([name]) => !select || select.includes(name))
        threads.push(asJson(key, Object.fromEntries(selected)))
      }
      c.header('x-pagination-total', String(rows.length))
      if (first + shown.length < rows.length)
        c.header('x-pagination-next', String(first + shown.length))
      return c.body(`[${threads.join()}]`, 200, { 'content-type': 'application/json' })
    })
    .post('/threads/count', async (c) => {
      const asked = parsed(filters, await c.req.json(), 'body')
      return c.json((await meeting(c.get('identity').userId, asked)).length)
    })
    .get('/threads/:id', async (c) => {
      const key = await found(c)
      return answer(c, key, await one(key))
    })
    .patch('/threads/:id', async (c) => {
      const key = await found(c)
      const asked = parsed(z.object({ metadata }), await c.req.json(), 'body')
      const { feed: named = key.feed, ...noted } = asked.metadata
      if (named !== key.feed) throw badRequest('A feed keeps its name: leave metadata.feed out.')
      await writeMetadata(userPool(pool, key.userId), key, noted)
      return answer(c, key, await one(key))
    })
}

/** By the time of making, newest first, where nothing else is asked. */
const ordered =
  (userId: string, { sort_by, sort_order }: z.infer<typeof search>) =>
  (a: ThreadRow, b: ThreadRow): number => {
    const rank = (row: ThreadRow) => {
      if (sort_by === 'thread_id') return threadIdOf({ userId, feed: row.feed })
      if (sort_by === 'status') return row.isBusy ? '0' : '1'
      return sort_by === 'updated_at' ? row.updatedAt : row.createdAt
    }
    const order = rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.feed < b.feed ? -1 : 1
    return sort_order === 'asc' ? order : -order
  }
