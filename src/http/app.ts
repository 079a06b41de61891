import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { webFiles } from '../web/index.ts'
import { docs } from './docs.ts'
import { loggable, problemOf } from './failure.ts'
import { identify } from './identity.ts'
import { methodsAt } from './methods.ts'
import { badRequest, notFound, Problem, sendProblem } from './problem.ts'
import { router } from './router.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { directiveRoutes } from './routes/directives.ts'
import { eventRoutes } from './routes/events.ts'
import { feedRoutes } from './routes/feeds.ts'
import { interestRoutes } from './routes/interests.ts'
import { itemRoutes } from './routes/items.ts'
import { operationRoutes } from './routes/operations.ts'
import { rankingRoutes } from './routes/ranking.ts'
import { turnRoutes } from './routes/turns.ts'
import type { Services } from './services.ts'

/** The whole HTTP application. */
export const httpApp = (services: Services) => {
  const { config, log } = services
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
  app.use(async (c, next) => {
    const began = performance.now()
    await next()
    const { method, path } = c.req
    // Paths hold ids, never words of a user; bodies and queries are not logged.
    log.info({
      requestId: c.get('requestId'),
      method,
      path,
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    })
  })

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
    security: [{ bearer: [] }],
    info: {
      title: 'Tiller',
      version: '1',
      description: 'Steer a recommendation feed in plain words.',
    },
  })

  app.use('/v1/*', identify(config))
  app.route('/', feedRoutes(services))
  app.route('/', directiveRoutes(services))
  app.route('/', turnRoutes(services))
  app.route('/', catalogueRoutes(services))
  app.route('/', itemRoutes(services))
  app.route('/', rankingRoutes(services))
  app.route('/', eventRoutes(services))
  app.route('/', interestRoutes(services))
  return app
}
