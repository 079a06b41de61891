import { z } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { threadOf } from '../../../graphs/feed/index.ts'
import { BusyError } from '../../leases/index.ts'
import type { FeedKey } from '../../preferences/index.ts'
import type { Env } from '../env.ts'
import { notFound, Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { askedRun, type RunBody, readRunBody } from './asked.ts'
import { openChat } from './chat.ts'
import { editOf } from './edit.ts'
import { openWaiting } from './enqueue.ts'
import { findThread, threadIdOf } from './find.ts'
import { following } from './following.ts'
import { parsed } from './parsed.ts'
import { viewRun } from './run-view.ts'
import { begin } from './told.ts'

type Used = Pick<Services, 'pool' | 'feed' | 'readView' | 'streams' | 'log' | 'heartbeatMs'>

/** Runs of the graph on the threads of whoever asks. */
export const runRoutes = (services: Used) => {
  const { pool, feed, readView, streams, log } = services
  const { followed, waited, lastValues } = following(services)
  const waiting = openWaiting()
  const found = (c: Context<Env>, options = {}) =>
    findThread(pool, c.get('identity').userId, c.req.param('id')!, options)
  /** Begins what a body asks for. By default it goes on without its client, as with LangGraph's own server. */
  const begun = async (c: Context<Env>, body: RunBody) => {
    const key = await found(c, { orNew: body.if_not_exists === 'create' })
    const requestId = c.get('requestId')
    const multitask_strategy = body.multitask_strategy ?? 'reject'
    const asked = {
      key,
      asked: await askedRun(body, key, {
        requestId,
        edited: async (update) =>
          editOf(update, key, {
            schema: (await readView()).schema,
            current: await (await openChat(services, key))((await feed.threads.state(key)).values),
          }),
      }),
      about: { metadata: body.metadata ?? {}, multitask_strategy },
      takesOver: multitask_strategy === 'interrupt',
      signal: body.on_disconnect === 'cancel' ? c.req.raw.signal : undefined,
      requestId,
    }
    const start = () => begin(services, asked)
    const started = multitask_strategy === 'enqueue' ? waiting(threadOf(key), start) : start()
    const run = await started.catch((error) => {
      throw error instanceof BusyError ? alreadyRunning() : error
    })
    const place = `/threads/${threadIdOf(key)}/runs/${run}`
    c.header('content-location', place)
    return { key, run, place }
  }

  const runOf = async (key: FeedKey, c: Context<Env>) => {
    const id = z.uuid().safeParse(c.req.param('run'))
    const [run] = id.success ? await streams.runs(key, id.data) : []
    if (!run) throw notFound()
    return run
  }

  return new Hono<Env>()
    .post('/threads/:id/runs', async (c) => {
      const { key, run } = await begun(c, await readRunBody(c))
      const [told] = await streams.runs(key, run)
      return c.json(viewRun(key, told!))
    })
    .post('/threads/:id/runs/stream', async (c) => {
      const { key, run, place } = await begun(c, await readRunBody(c))
      // Where a client goes on that lost the connection.
      c.header('location', `${place}/stream`)
      return followed(c, { key, run })
    })
    .post('/threads/:id/runs/wait', async (c) => {
      const { key, run } = await begun(c, { ...(await readRunBody(c)), stream_mode: ['values'] })
      return waited(c, () => lastValues(c, key, run))
    })
    .get('/threads/:id/runs', async (c) => {
      const key = await found(c)
      const { limit, offset, status } = parsed(listing, c.req.query(), 'query')
      const runs = (await streams.runs(key)).map((run) => viewRun(key, run))
      const met = runs.filter((run) => status === undefined || run.status === status)
      return c.json(met.slice(offset, offset + limit))
    })
    .get('/threads/:id/runs/:run', async (c) => {
      const key = await found(c)
      return c.json(viewRun(key, await runOf(key, c)))
    })
    .get('/threads/:id/runs/:run/join', async (c) => {
      const key = await found(c)
      const { run } = await runOf(key, c)
      return waited(c, () => lastValues(c, key, run))
    })
    .get('/threads/:id/runs/:run/stream', async (c) => {
      const key = await found(c)
      const { run } = await runOf(key, c)
      if (['1', 'true'].includes(c.req.query('cancel_on_disconnect') ?? ''))
        c.req.raw.signal.addEventListener('abort', () => {
          feed.threads.stop(key, run).catch((error) => log.error({ error: String(error) }))
        })
      const after = Number(c.req.header('last-event-id') ?? 0)
      const modes = c.req.queries('stream_mode')
      return followed(c, {
        key,
        run,
        after: Number.isSafeInteger(after) ? after : 0,
        ...(modes && { modes }),
      })
    })
    .post('/threads/:id/runs/:run/cancel', async (c) => {
      const key = await found(c)
      const { run } = await runOf(key, c)
      const { action, wait } = parsed(cancelling, c.req.query(), 'query')
      if (action === 'rollback')
        throw new Problem(
          422,
          'Not offered',
          'A run that is interrupted changed nothing: send interrupt.',
        )
      await feed.threads.stop(key, run)
      if (!wait) return c.body(null, 202)
      for await (const _ of streams.follow(key, run, 0, c.req.raw.signal));
      return c.body(null, 204)
    })
}

const listing = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(10),
  offset: z.coerce.number().int().min(0).default(0),
  status: z.string().optional(),
})
const cancelling = z.object({
  wait: z
    .enum(['0', '1', 'true', 'false'])
    .default('0')
    .transform((it) => it === '1' || it === 'true'),
  action: z.enum(['interrupt', 'rollback']).default('interrupt'),
})

const alreadyRunning = () =>
  new Problem(
    422,
    'Busy',
    'A run has this thread: wait for its end, or send multitask_strategy "interrupt" to take its place.',
    [],
    1,
  )
