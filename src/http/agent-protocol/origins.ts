import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { Config } from '../../config.ts'
import type { Env } from '../env.ts'

/**
 * Lets pages of the origins that are set read the answers, and no others. A page that comes from elsewhere than this machine, such as LangGraph
 * Studio's, asks its browser for leave first: that is answered before anyone is identified.
 */
export const allowOrigins = ({ TILLER_AGENT_ORIGINS: origins }: Config): MiddlewareHandler<Env> => {
  const allow = cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'],
    exposeHeaders: [
      'content-location',
      'location',
      'retry-after',
      'x-pagination-next',
      'x-pagination-total',
      'x-request-id',
    ],
    maxAge: 600,
  })
  return async (c, next) => {
    if (!origins.includes(c.req.header('origin') ?? '')) return next()
    if (c.req.header('access-control-request-private-network') === 'true')
      c.header('access-control-allow-private-network', 'true')
    return allow(c, next)
  }
}
