import { createRoute, z } from '@hono/zod-openapi'
import { userPool } from '../../database/index.ts'
import { readCursor } from '../../pages/index.ts'
import { readFeeds } from '../../preferences/index.ts'
import { jsonBody, limitBody, noBody } from '../body.ts'
import { badRequest, notFound } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import { feedParam, noQuery, pageLimit, pageView } from '../schemas.ts'
import type { Services } from '../services.ts'
import { viewPage } from '../views.ts'
import { followedAnswers, followHeaders, steering } from './steering.ts'

const maxCommandBytes = 64_000

const command = z.strictObject({
  text: z
    .string()
    .trim()
    .regex(/\S/, 'a command has words')
    .max(2_000)
    .openapi({ example: 'no horror, under two hours' }),
  onDisconnect: z
    .enum(['cancel', 'continue'])
    .default('cancel')
    .openapi({ description: 'What becomes of the turn when the client leaves before its end.' }),
})

const tags = ['Feed']
/** The feed itself: commands and pages. */
export const feedRoutes = (services: Services) => {
  const { pool, feed, readView } = services
  const routes = router()

  const { follow } = steering(services)

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/v1/feeds/{feed}/commands',
      operationId: 'steerFeed',
      tags,
      summary: 'Steer the feed in plain words',
      description:
        'Each call is a turn, but with an `Idempotency-Key` that came before. A command stops whatever else is under way on the feed, which is then ' +
        'answered by 409 and changes nothing.',
      middleware: [limitBody(maxCommandBytes), jsonBody] as const,
      request: {
        params: feedParam,
        query: noQuery,
        headers: followHeaders,
        body: { required: true, content: { 'application/json': { schema: command } } },
      },
      responses: followedAnswers,
    }),
    (c) => {
      const { text, onDisconnect } = c.req.valid('json')
      return follow(c, c.req.valid('param').feed, { command: text }, onDisconnect)
    },
  )

  for (const act of ['undo', 'reset'] as const)
    routes.openapi(
      createRoute({
        method: 'post',
        path: `/v1/feeds/{feed}/${act}`,
        operationId: `${act}Feed`,
        tags,
        summary:
          act === 'undo' ? 'Take back the last turn that changed anything' : 'End every directive',
        description:
          'Each call is a turn, but with an `Idempotency-Key` that came before. While another is under way it is refused with 409.',
        middleware: [limitBody(maxCommandBytes), noBody] as const,
        request: { params: feedParam, query: noQuery, headers: followHeaders },
        responses: followedAnswers,
      }),
      (c) => follow(c, c.req.valid('param').feed, { given: { act, operations: [] } }),
    )

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/feeds',
      operationId: 'listFeeds',
      tags,
      summary: 'The feeds that there are, the oldest first',
      request: { query: noQuery },
      responses: {
        200: answers(
          z.object({ feeds: z.array(z.object({ name: z.string(), turns: z.number() })) }),
          'The feeds.',
        ),
        ...problems,
      },
    }),
    async (c) => {
      const { userId } = c.get('identity')
      return c.json({ feeds: await readFeeds(userPool(pool, userId), userId) }, 200)
    },
  )

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/feeds/{feed}',
      operationId: 'showFeed',
      tags,
      summary: 'The first page, or the next one by cursor',
      request: {
        params: feedParam,
        query: z.strictObject({ limit: pageLimit, cursor: z.string().max(500).optional() }),
      },
      responses: {
        200: answers(z.object({ requestId: z.string(), page: pageView }), 'A page.'),
        ...problems,
      },
    }),
    async (c) => {
      const { limit, cursor: given } = c.req.valid('query')
      const key = { userId: c.get('identity').userId, feed: c.req.valid('param').feed }
      const cursor = given === undefined ? undefined : readCursor(given)
      if (given !== undefined && !cursor)
        throw badRequest('The cursor is not one of this server.', [
          { location: 'cursor', message: 'send a cursor as a page gave it, or none' },
        ])
      const page = cursor
        ? await feed.next(key, cursor, limit, c.req.raw.signal)
        : await feed.show(key, limit, c.req.raw.signal)
      if (!page) throw notFound()
      const { schema } = await readView()
      return c.json({ requestId: c.get('requestId'), page: viewPage(page, schema) }, 200)
    },
  )

  return routes
}
