import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Env } from '../env.ts'
import { badRequest } from '../problem.ts'
import type { Services } from '../services.ts'
import { askedRun, type RunBody, readRunBody } from './asked.ts'
import { openChat } from './chat.ts'
import { teller } from './events.ts'
import { following } from './following.ts'
import { asJson } from './json.ts'
import { failure, withChat } from './told.ts'

type Used = Pick<Services, 'pool' | 'feed' | 'streams' | 'log' | 'heartbeatMs'>

/** Runs without a thread: rehearsals, of which nothing stays. */
export const rehearsalRoutes = (services: Used) => {
  const { feed, log } = services
  const { waited } = following(services)

  const rehearsed = async (
    c: Context<Env>,
    body: RunBody,
    onPart: (event: string, data: string) => Promise<unknown>,
  ) => {
    const named = z.object({ feed: z.string() }).safeParse(body.input)
    const key = { userId: c.get('identity').userId, feed: named.success ? named.data.feed : 'home' }
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
    .post('/runs/stream', async (c) => {
      let send: (event: string, data: string) => Promise<unknown> = async () => {}
      const run = await rehearsed(c, await readRunBody(c), (...part) => send(...part))
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
      const body = { ...(await readRunBody(c)), stream_mode: ['values' as const] }
      const run = await rehearsed(c, body, async (event, data) => {
        if (event === 'values') last = data
      })
      return waited(c, () => run().then(() => last))
    })
}
