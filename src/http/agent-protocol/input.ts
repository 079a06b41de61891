import { z } from '@hono/zod-openapi'
import { feedState, type Steering } from '../../../graphs/feed/index.ts'
import { clean } from '../../catalog/index.ts'
import type { FeedKey } from '../../preferences/index.ts'
import { badRequest, Problem } from '../problem.ts'
import { messagesIn, saidIn } from './chat.ts'
import { parsed } from './parsed.ts'

/** Turns that need no words. */
const given = z.object({
  act: z.enum(['undo', 'reset']),
  operations: z.array(z.never()).default([]),
})

const command = clean(z.string().trim().regex(/\S/, 'a command has words').max(2_000))

/** What a turn is asked with. Whose it is and in which feed, its thread says. */
export const steering = {
  command: command.nullish().describe('what the user types'),
  given: given.nullish().describe('an undo or a reset, in place of a command'),
  limit: feedState.shape.limit,
}

/** The input of the graph as clients see it. */
export const inputView = z.object(steering)

/** What may be said of whose a turn is. */
export const owner = { userId: z.string().optional(), feed: z.string().optional() }
/** In place of a command, from clients that chat. */
const chat = { messages: messagesIn.max(1_000).optional() }
const idle = { extend: z.null().optional(), requestId: z.string().nullish() }
const input = z.strictObject({ ...steering, ...chat, ...owner, ...idle })

/** @throws Problem when the input does not fit, or is about someone or something else. */
export const inputOf = (asked: unknown, key: FeedKey, requestId: string): Steering => {
  const { userId, feed, messages, given, limit, ...typed } = parsed(input, asked, 'input')
  checkOwner({ userId, feed }, key)
  const said = messages && saidIn(messages)
  const words = typed.command ?? (said === undefined ? null : parsed(command, said, 'messages'))
  return { command: words, given: given ?? null, limit, requestId }
}

/** A thread is one user's, and one feed. */
export const checkOwner = (
  named: { userId?: string | undefined; feed?: string | undefined },
  key: FeedKey,
): void => {
  if (named.userId !== undefined && named.userId !== key.userId)
    throw new Problem(403, 'Forbidden', 'A run is about its own user: leave userId out.')
  if (named.feed !== undefined && named.feed !== key.feed)
    throw badRequest(`This thread is the feed ${key.feed}: leave feed out, or take its thread.`)
}
