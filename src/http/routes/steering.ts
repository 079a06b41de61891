import type { Context } from 'hono'
import type { Steering } from '../../../graphs/feed/index.ts'
import type { Env } from '../env.ts'
import { answers, problems } from '../router.ts'
import { turnAnswer } from '../schemas.ts'
import type { Services } from '../services.ts'
import { viewTurn } from '../views.ts'

/** What a route that takes a turn answers. */
export const turnAnswers = {
  200: answers(turnAnswer, 'What the turn did, and the page it led to.'),
  ...problems,
}

/** Takes a turn in the caller's feed and answers with it. */
export const steering =
  ({ feed, readView }: Pick<Services, 'feed' | 'readView'>) =>
  async (c: Context<Env>, name: string, request: Steering) => {
    const requestId = c.get('requestId')
    const key = { userId: c.get('identity').userId, feed: name }
    const { state, page } = await feed.steer(key, { ...request, requestId }, c.req.raw.signal)
    const { schema } = await readView()
    return c.json(viewTurn(state, page, schema, requestId), 200)
  }
