import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Steering } from '../../../graphs/feed/index.ts'
import { readAnswer } from '../../answers/index.ts'
import { clean } from '../../catalog/index.ts'
import { userPool } from '../../database/index.ts'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'
import { answers, problem, problems } from '../router.ts'
import { turnAnswer } from '../schemas.ts'
import type { Services } from '../services.ts'
import { type Asked, replayed, streamed } from '../streaming.ts'
import { type TurnAnswer, viewTurn } from '../views.ts'

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
  422: problem('The `Idempotency-Key` came before with another request.'),
}

/** The headers of a request that may be followed, and sent again. */
export const followHeaders = z.object({
  'last-event-id': z
    .string()
    .optional()
    .openapi({
      description:
        'The last id that came, of a stream that broke off: the same request goes on after it, and takes no turn. ' +
        'Kept for an hour.',
    }),
  'idempotency-key': clean(z.string().min(1).max(255))
    .optional()
    .openapi({
      description:
        'A name for this request, of the client’s choice and never used for another: sent again with it, the request is ' +
        'answered as it was, and takes no turn. While the first is under way the second is refused with 409 and ' +
        '`Retry-After`. Kept for a day.',
    }),
})

/** Whether an Accept header names a stream of events, and not to say that it is unwelcome. */
const takesEvents = (accept: string): boolean =>
  accept.split(',').some((range) => {
    const [type, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    return type === 'text/event-stream' && !parameters.some((one) => /^q=0(\.0*)?$/.test(one))
  })

/** What becomes of a turn whose client leaves. */
export type OnDisconnect = 'cancel' | 'continue'

/** Takes a turn in the caller's feed and answers with it. */
export const steering = (
  services: Pick<Services, 'feed' | 'readView' | 'streams' | 'log' | 'pool'>,
) => {
  const { feed, readView, pool } = services

  const asked = (
    c: Context<Env>,
    name: string,
    request: Steering,
    onDisconnect: OnDisconnect = 'cancel',
  ): Asked => {
    const requestId = c.get('requestId')
    let made: TurnAnswer | undefined
    return {
      key: { userId: c.get('identity').userId, feed: name },
      request: { ...request, requestId },
      signal: onDisconnect === 'cancel' ? c.req.raw.signal : undefined,
      async answer({ state, page }) {
        made ??= viewTurn(state, page, (await readView()).schema, requestId)
        return made
      },
    }
  }

  const answered = async (c: Context<Env>, { key, request, answer, ...options }: Asked) =>
    c.json(await answer(await feed.steer(key, request, { answer, ...options })), 200)

  /** The same, or as a stream of events where the client asks for one; and never again what was taken already. */
  const follow = async (...[c, ...request]: Parameters<typeof asked>) => {
    const turn = asked(c, ...request)
    const last = c.req.header('last-event-id')
    if (last) return replayed(c, turn.key, last, services)
    const key = c.req.header('idempotency-key')
    const kept = key && (await readAnswer(userPool(pool, turn.key.userId), turn.key, key))
    if (kept) return repeated(c, turn.request, kept)
    const once = { ...turn, idempotencyKey: key }
    return isFollowed(c) ? streamed(c, once, services) : answered(c, once)
  }

  return {
    steer: (...request: Parameters<typeof asked>) => answered(request[0], asked(...request)),
    follow,
  }
}

const isFollowed = (c: Context<Env>) => takesEvents(c.req.header('accept') ?? '')

/** Answers as the same request was answered before. @throws Problem 422 when it was another. */
const repeated = (c: Context<Env>, { command, given }: Steering, answer: string) => {
  const { turn } = JSON.parse(answer) as TurnAnswer
  if (turn.text !== (command ?? null) || (given && turn.act !== given.act))
    throw new Problem(
      422,
      'Key used before',
      'This Idempotency-Key came with another request: choose a new one for each.',
    )
  if (isFollowed(c))
    return streamSSE(c, (stream) => stream.writeSSE({ event: 'done', data: answer }))
  return c.body(answer, 200, { 'content-type': 'application/json' }) as never
}
