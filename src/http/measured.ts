import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'
import { httpInFlight, httpSeconds } from '../telemetry/index.ts'
import type { Env } from './env.ts'

/** Times every request, and writes a line of the log for each. */
export const measured =
  (log: Logger): MiddlewareHandler<Env> =>
  async (c, next) => {
    const began = performance.now()
    httpInFlight.inc()
    await next()
    httpInFlight.dec()
    const ms = performance.now() - began
    const { method, path } = c.req
    const { status } = c.res
    httpSeconds.observe({ method, route: routeOf(c), status }, ms / 1_000)
    // Paths hold ids, never words of a user; bodies and queries are not logged.
    log.info({ requestId: c.get('requestId'), method, path, status, ms: Math.round(ms) })
  }

/** The pattern of the route that a request met: of these there are few, of paths there is no end. */
export const routeOf = (c: Context): string =>
  matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'none'
