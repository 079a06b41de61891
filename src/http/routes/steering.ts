import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Steering } from '../../../graphs/feed/index.ts'
import type { Env } from '../env.ts'
import { answers, problems } from '../router.ts'
import { turnAnswer } from '../schemas.ts'
import type { Services } from '../services.ts'
import { replayed, streamed } from '../streaming.ts'
import { viewTurn } from '../views.ts'

const whole = answers(turnAnswer, 'What the turn did, and the page it led to.')

/** What a route that takes a turn answers. */
export const turnAnswers = { 200: whole, ...problems }

const events = z.string().openapi({
  description:
    'Server-sent events: `understood`, `plan`, `page` (its items with reasons, before they are explained), ' +
    '`explanations` (a sentence by item id) and `done`, whose data is the whole JSON answer; or, as the last, `error` ' +
    'with a problem document. What comes before `done` may yet come to nothing.',
  example: 'event: plan\ndata: {"tools":["filter","matcher"]}\nid: 5f0d...c1.2\n\n',
})

/** What a route that takes a turn answers where it can be followed. */
export const followedAnswers = {
  200: { ...whole, content: { ...whole.content, 'text/event-stream': { schema: events } } },
  ...problems,
}

/** The headers of a request that may be followed. */
export const followHeaders = z.object({
  'last-event-id': z
    .string()
    .optional()
    .openapi({
      description:
        'The last id that came, of a stream that broke off: the same request goes on after it, and takes no turn. ' +
        'Kept for an hour.',
    }),
})

/** What becomes of a turn whose client leaves. */
export type OnDisconnect = 'cancel' | 'continue'

/** Takes a turn in the caller's feed and answers with it. */
export const steering = (services: Pick<Services, 'feed' | 'readView' | 'streams' | 'log'>) => {
  const { feed, readView } = services
  const steer = async (
    c: Context<Env>,
    name: string,
    request: Steering,
    onDisconnect: OnDisconnect = 'cancel',
  ) => {
    const key = { userId: c.get('identity').userId, feed: name }
    const signal = onDisconnect === 'cancel' ? c.req.raw.signal : undefined
    const requestId = c.get('requestId')
    const { state, page } = await feed.steer(key, { ...request, requestId }, { signal })
    const { schema } = await readView()
    return c.json(viewTurn(state, page, schema, requestId), 200)
  }
  /** The same, or as a stream of events where the client asks for one. */
  const follow = (...[c, name, request, onDisconnect = 'cancel']: Parameters<typeof steer>) => {
    const key = { userId: c.get('identity').userId, feed: name }
    const last = c.req.header('last-event-id')
    if (last) return replayed(c, key, last, services)
    if (!c.req.header('accept')?.includes('text/event-stream'))
      return steer(c, name, request, onDisconnect)
    const signal = onDisconnect === 'cancel' ? c.req.raw.signal : undefined
    return streamed(c, key, { ...request, requestId: c.get('requestId') }, signal, services)
  }
  return { steer, follow }
}
