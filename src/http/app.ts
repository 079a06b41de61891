import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { hasAuth, servesAgent } from '../config.ts'
import { loggable } from '../telemetry/index.ts'
import { webFiles } from '../web/index.ts'
import { agentPrefix, agentRoutes, allowOrigins } from './agent-protocol/index.ts'
import { docs } from './docs.ts'
import { problemOf } from './failure.ts'
import { identify } from './identity.ts'
import { mcpRoutes } from './mcp/index.ts'
import { measured } from './measured.ts'
import { methodsAt } from './methods.ts'
import { badRequest, notFound, Problem, sendProblem } from './problem.ts'
import { publicPaths } from './public.ts'
import { limitRate } from './rate.ts'
import { router } from './router.ts'
import { adminRoutes } from './routes/admin/index.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { directiveRoutes } from './routes/directives.ts'
import { eventRoutes } from './routes/events.ts'
import { feedRoutes } from './routes/feeds.ts'
import { interestRoutes } from './routes/interests.ts'
import { itemRoutes } from './routes/items.ts'
import { meRoutes } from './routes/me.ts'
import { operationRoutes } from './routes/operations.ts'
import { rankingRoutes } from './routes/ranking.ts'
import { turnRoutes } from './routes/turns.ts'
import { limitRuns, openRuns } from './runs.ts'
import type { Services } from './services.ts'

/** The whole HTTP application. */
export const httpApp = (opened: Services) => {
  const { config, log, feed } = opened
  const runs = openRuns(config.TILLER_MAX_RUNS)
  const services: Services = {
    ...opened,
    feed: {
      ...feed,
      steer: (...turn) => runs.within(() => feed.steer(...turn)),
      rehearse: (...turn) => runs.within(() => feed.rehearse(...turn)),
      threads: {
        ...feed.threads,
        run: (...run) => runs.within(() => feed.threads.run(...run)),
        rehearse: (...run) => runs.within(() => feed.threads.rehearse(...run)),
      },
    },
  }
  const app = router()

  app.use(requestId())
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    }),
  )
  app.use(measured(log))

  app.onError((error, c) => {
    // Whoever hung up hears nothing, and it is no fault of the server.
    if (c.req.raw.signal.aborted) return sendProblem(c, badRequest('The request broke off.'))
    const problem = problemOf(error)
    if (problem.status >= 500) log.error({ requestId: c.get('requestId'), error: loggable(error) })
    return sendProblem(c, problem)
  })
  app.notFound((c) => {
    const allowed = methodsAt(app, c.req.path)
    if (allowed.length === 0) return sendProblem(c, notFound())
    c.header('allow', allowed.join(', '))
    return sendProblem(
      c,
      new Problem(405, 'Method not allowed', `Only ${allowed.join(', ')} can be asked here.`),
    )
  })

  if (servesAgent(config)) app.use(`${agentPrefix}/*`, allowOrigins(config))
  const identified = identify(config)
  app.use((c, next) => (publicPaths.has(c.req.path) ? next() : identified(c, next)))

  app.route('/', operationRoutes(services))
  app.route('/', docs())
  for (const [path, { body, type }] of webFiles)
    app.get(path, (c) => c.body(body, 200, { 'content-type': type }))
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  })
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    // Without auth a token may be sent, the admin key, but need not.
    security: [...(hasAuth(config) ? [] : [{}]), { bearer: [] }],
    info: {
      title: 'Tiller',
      version: '1',
      description:
        'Steer a recommendation feed in plain words. What cannot be stored is refused with 400 wherever it stands: a ' +
        'NUL, half a surrogate pair, a name that comes twice in an object. 405 names the methods of a path in `Allow`. Under `/agent` is LangGraph’s ' +
        'own protocol, which its SDK knows and this document leaves out.',
    },
  })

  app.use('/v1/*', limitRuns(runs))
  app.use('/v1/*', limitRate(services))
  app.route('/', feedRoutes(services))
  app.route('/', directiveRoutes(services))
  app.route('/', turnRoutes(services))
  app.route('/', catalogueRoutes(services))
  app.route('/', itemRoutes(services))
  app.route('/', rankingRoutes(services))
  app.route('/', eventRoutes(services))
  app.route('/', interestRoutes(services))
  app.route('/', meRoutes(services))
  app.route('/', adminRoutes(services))

  if (servesAgent(config)) {
    app.use(`${agentPrefix}/*`, limitRuns(runs))
    app.use(`${agentPrefix}/*`, limitRate(services))
    app.route(agentPrefix, agentRoutes(services))
  }

  app.use('/mcp', limitRate(services))
  app.route('/', mcpRoutes(app))
  return app
}
