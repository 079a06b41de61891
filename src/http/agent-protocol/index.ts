import { createRequire } from 'node:module'
import { Hono, type HonoRequest } from 'hono'
import { jsonBody, limitBody } from '../body.ts'
import type { Env } from '../env.ts'
import type { Services } from '../services.ts'
import { assistantRoutes } from './assistants.ts'
import { refusedRoutes } from './refused.ts'
import { rehearsalRoutes } from './rehearsals.ts'
import { runRoutes } from './runs.ts'
import { stateRoutes } from './state-routes.ts'
import { threadRoutes } from './threads.ts'

export { allowOrigins } from './origins.ts'
export { agentPrefix } from './places.ts'

const maxBodyBytes = 256_000
/** The version of LangGraph's own server whose answers these are like. */
const version = '1.5.1'
const library = createRequire(import.meta.url)('@langchain/langgraph/package.json').version

/**
 * LangGraph's protocol over the feeds as they are: a feed is a thread, a turn a run. For LangGraph Studio, its SDK and
 * what is built on that.
 */
export const agentRoutes = (services: Services) =>
  new Hono<Env>()
    .use(limitBody(maxBodyBytes))
    .use((c, next) => (takesBody(c.req) ? jsonBody(c, next) : next()))
    .get('/ok', (c) => c.json({ ok: true }))
    .get('/info', (c) =>
      c.json({
        version,
        langgraph_js_version: library,
        context: 'js',
        flags: {
          assistants: true,
          crons: false,
          langsmith: false,
          langsmith_tracing_replicas: false,
        },
      }),
    )
    .route('/', assistantRoutes(services.feed.threads))
    .route('/', threadRoutes(services))
    .route('/', stateRoutes(services))
    .route('/', runRoutes(services))
    .route('/', rehearsalRoutes(services))
    .route('/', refusedRoutes())

/** To cancel and to copy need no words. */
const takesBody = ({ method, path }: HonoRequest): boolean =>
  ['POST', 'PATCH'].includes(method) && !/\/(cancel|copy)$/.test(path)
