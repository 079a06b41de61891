import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { stream, streamSSE } from 'hono/streaming'
import { BusyError } from '../../leases/index.ts'
import type { FeedKey } from '../../preferences/index.ts'
import type { StreamEvent, ToldRun } from '../../streams/index.ts'
import type { Env } from '../env.ts'
import { badRequest, notFound, Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { askedRun, type RunBody, runBody } from './asked.ts'
import { assistantId, checkAssistant } from './assistants.ts'
import { openChat } from './chat.ts'
import { editOf } from './edit.ts'
import { teller } from './events.ts'
import { findThread, threadIdOf } from './find.ts'
import { asJson } from './json.ts'
import { parsed } from './parsed.ts'
import { begin, failure, withChat } from './told.ts'

type Used = Pick<Services, 'pool' | 'feed' | 'readView' | 'streams' | 'log' | 'heartbeatMs'>

const defaultHeartbeatMs = 15_000

/** Runs of the graph on the threads of whoever asks. */
export const runRoutes = (services: Used) => {
  const { pool, feed, readView, streams, log, heartbeatMs = defaultHeartbeatMs } = services
  const userIdOf = (c: Context<Env>) => c.get('identity').userId
  const found = (c: Context<Env>, options = {}) =>
    findThread(pool, userIdOf(c), c.req.param('id')!, options)
  const bodyOf = async (c: Context<Env>): Promise<RunBody> => {
    const body = parsed(runBody, await c.req.json(), 'body')
    checkAssistant(body.assistant_id)
    return body
  }

  /** Begins what a body asks for. By default it goes on without its client, as with LangGraph's own server. */
  const begun = async (c: Context<Env>, body: RunBody) => {
    const key = await found(c, { orNew: body.if_not_exists === 'create' })
    const requestId = c.get('requestId')
    const multitask_strategy = body.multitask_strategy ?? 'reject'
    const run = await begin(services, {
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
    }).catch((error) => {
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

  /** What was told of a run after an event, and is told from then on; what LangGraph's server has no event for ends it. */
  async function* heard(key: FeedKey, run: string, after: number, signal?: AbortSignal) {
    for await (const event of streams.follow(key, run, Math.max(after, 0), signal))
      if (event.event !== 'done') yield event
  }

  const followed = (
    c: Context<Env>,
    { key, run, after = 0, modes }: { key: FeedKey; run: string; after?: number; modes?: string[] },
  ) =>
    streamSSE(c, async (sse) => {
      const beat = setInterval(() => sse.write(': still here\n\n'), heartbeatMs)
      const { signal } = c.req.raw
      try {
        for await (const { number, event, data } of heard(key, run, after, signal))
          if (isAskedFor(event, modes)) await sse.writeSSE({ id: String(number), event, data })
      } catch (error) {
        if (signal.aborted) return
        const told = failure(error as Error, c.get('requestId'), log)
        await sse.writeSSE({ event: 'error', data: JSON.stringify(told) })
      } finally {
        clearInterval(beat)
      }
    })

  /** The last values of a run as JSON, once it ended; or why it failed, where LangGraph's clients look for it. */
  const waited = (c: Context<Env>, last: () => Promise<string>) => {
    c.header('content-type', 'application/json')
    return stream(c, async (body) => {
      const beat = setInterval(() => body.write('\n'), heartbeatMs)
      const told = await last().catch((error) =>
        JSON.stringify({ __error__: failure(error, c.get('requestId'), log) }),
      )
      clearInterval(beat)
      await body.write(told)
    })
  }
  const lastValues = async (c: Context<Env>, key: FeedKey, run: string): Promise<string> => {
    let last: string | undefined
    for await (const { event, data } of heard(key, run, 0, c.req.raw.signal)) {
      if (event === 'values') last = data
      if (event === 'error') last = `{"__error__":${data}}`
    }
    if (last !== undefined) return last
    const { values } = await feed.threads.state(key)
    return asJson(key, await (await openChat(services, key))(values))
  }

  /** A run without a thread: a rehearsal, of which nothing stays. */
  const rehearsed = async (
    c: Context<Env>,
    body: RunBody,
    onPart: (event: string, data: string) => Promise<unknown>,
  ) => {
    const named = z.object({ feed: z.string() }).safeParse(body.input)
    const key = { userId: userIdOf(c), feed: named.success ? named.data.feed : 'home' }
    const asked = await askedRun(body, key, {
      requestId: c.get('requestId'),
      edited: async () => {
        throw badRequest('Without a thread there is no state to edit: send an input.')
      },
    })
    const run = randomUUID()
    const partsOf = teller(asked.told, { run, subgraphs: asked.subgraphs ?? false })
    const chat = await openChat(services, key)
    c.header('content-location', `/runs/${run}`)
    return async () => {
      await onPart('metadata', JSON.stringify({ run_id: run, attempt: 1 }))
      await feed.threads.rehearse(key, asked, {
        run,
        signal: c.req.raw.signal,
        async onEvent(event) {
          for (const { event: name, data } of partsOf(event))
            await onPart(name, asJson(key, await withChat(chat, name, data)))
        },
      })
    }
  }

  return new Hono<Env>()
    .post('/threads/:id/runs', async (c) => {
      const { key, run } = await begun(c, await bodyOf(c))
      const [told] = await streams.runs(key, run)
      return c.json(viewRun(key, told!))
    })
    .post('/threads/:id/runs/stream', async (c) => {
      const { key, run, place } = await begun(c, await bodyOf(c))
      // Where a client goes on that lost the connection.
      c.header('location', `${place}/stream`)
      return followed(c, { key, run })
    })
    .post('/threads/:id/runs/wait', async (c) => {
      const { key, run } = await begun(c, { ...(await bodyOf(c)), stream_mode: ['values'] })
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
    .post('/runs/stream', async (c) => {
      let send: (event: string, data: string) => Promise<unknown> = async () => {}
      const run = await rehearsed(c, await bodyOf(c), (...part) => send(...part))
      return streamSSE(c, async (sse) => {
        send = (event, data) => sse.writeSSE({ event, data })
        await run().catch((error) => {
          if (c.req.raw.signal.aborted) return
          return send('error', JSON.stringify(failure(error, c.get('requestId'), log)))
        })
      })
    })
    .post('/runs/wait', async (c) => {
      let last = 'null'
      const body = { ...(await bodyOf(c)), stream_mode: ['values' as const] }
      const run = await rehearsed(c, body, async (event, data) => {
        if (event === 'values') last = data
      })
      return waited(c, () => run().then(() => last))
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

/** Whether an event is of the modes that a client joins for; those that tell how the run goes always are. */
const isAskedFor = (event: StreamEvent['event'], modes: readonly string[] | undefined): boolean =>
  !modes || ['metadata', 'error'].includes(event) || modes.includes(event.split(/[|/]/)[0]!)

const viewRun = (key: FeedKey, { run, about, state, status, createdAt, updatedAt }: ToldRun) => ({
  run_id: run,
  thread_id: threadIdOf(key),
  assistant_id: assistantId,
  metadata: {},
  multitask_strategy: 'reject',
  ...about,
  status:
    state === 'under way'
      ? 'running'
      : state === 'done'
        ? (status ?? 'success')
        : ('error' as string),
  created_at: createdAt,
  updated_at: updatedAt,
})

const alreadyRunning = () =>
  new Problem(
    422,
    'Busy',
    'A run has this thread: wait for its end, or send multitask_strategy "interrupt" to take its place.',
    [],
    1,
  )
