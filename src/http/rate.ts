import type { MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { userPool } from '../database/index.ts'
import { isAgentRun } from './agent-protocol/places.ts'
import type { Env } from './env.ts'
import { Problem } from './problem.ts'
import { type Rate, secondsToNext, takeRequest } from './rate-queries.ts'
import type { Services } from './services.ts'

/** Refuses who asks more often than they may. Counted in the database, so for all processes together. */
export const limitRate =
  ({ pool, config }: Pick<Services, 'pool' | 'config'>): MiddlewareHandler<Env> =>
  async (c, next) => {
    const rate = rateOf(c.get('identity').userId, c.req.method, c.req.path, config)
    const own = userPool(pool, rate.userId)
    if (rate.perMinute > 0 && !(await takeRequest(own, rate)))
      throw new Problem(
        429,
        'Too many requests',
        `At most ${rate.perMinute} ${rate.kind} a minute: wait a little.`,
        [],
        await secondsToNext(own, rate),
      )
    await next()
  }

const rateOf = (userId: string, method: string, path: string, config: Config): Rate =>
  isTurn(method, path)
    ? { userId, kind: 'commands', perMinute: config.TILLER_RATE_COMMANDS }
    : { userId, kind: 'requests', perMinute: config.TILLER_RATE_REQUESTS }

/** Whether a request takes a turn, which costs a server most: all that changes a feed, rehearses it or runs its graph. */
export const isTurn = (method: string, path: string): boolean =>
  (method !== 'GET' && path.startsWith('/v1/feeds/')) ||
  (method === 'POST' && (path === '/v1/admin/rehearsals' || isAgentRun(path)))
