import { SpanStatusCode } from '@opentelemetry/api'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'
import { httpInFlight, httpSeconds, inRequestSpan } from '../telemetry/index.ts'
import type { Env } from './env.ts'

/** Times every request, traces it, and writes a line of the log for each. */
export const measured =
  (log: Logger): MiddlewareHandler<Env> =>
  async (c, next) => {
    const began = performance.now()
    const { method, path } = c.req
    const requestId = c.get('requestId')
    httpInFlight.inc()
    await inRequestSpan(
      c.req.raw.headers,
      { 'http.request.method': method, 'tiller.request_id': requestId },
      async (span) => {
        await next()
        const route = routeOf(c)
        span.updateName(`${method} ${route}`)
        span.setAttributes({ 'http.route': route, 'http.response.status_code': c.res.status })
        if (c.res.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      },
    ).finally(() => httpInFlight.dec())
    const ms = performance.now() - began
    const { status } = c.res
    httpSeconds.observe({ method, route: routeOf(c), status }, ms / 1_000)
    // Paths hold ids, never words of a user; bodies and queries are not logged.
    log.info({ requestId, method, path, status, ms: Math.round(ms) })
  }

/** The pattern of the route that a request met: of these there are few, of paths there is no end. */
const routeOf = (c: Context): string =>
  matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'none'
