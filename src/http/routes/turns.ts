import { createRoute, z } from '@hono/zod-openapi'
import { userPool } from '../../database/index.ts'
import { readTurn, readTurns } from '../../preferences/index.ts'
import { spanKinds } from '../../telemetry/index.ts'
import { readSpans } from '../../traces/index.ts'
import { notFound } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import { directiveParam, feedParam, noQuery, pageLimit } from '../schemas.ts'
import type { Services } from '../services.ts'

const tags = ['Feed']

const turnView = z
  .object({
    id: z.string(),
    number: z.number(),
    act: z.string(),
    text: z.string().nullable(),
    changed: z.boolean(),
    undone: z.boolean(),
    degraded: z.boolean(),
    answer: z.record(z.string(), z.unknown()),
    createdAt: z.string(),
  })
  .openapi('PastTurn')

const spanView = z
  .object({
    id: z.string(),
    parentId: z.string().nullable(),
    name: z.string(),
    kind: z.enum(spanKinds),
    startedAt: z.string(),
    durationMs: z.number(),
    attributes: z.record(z.string(), z.unknown()),
    input: z.unknown().optional(),
    output: z.unknown().optional(),
  })
  .openapi('Span')

/** What happened in a feed, and why. */
export const turnRoutes = ({ pool }: Services) => {
  const routes = router()

  const find = async (userId: string, { feed, id }: { feed: string; id: string }) => {
    const isId = z.uuid().safeParse(id).success
    const turn = isId ? await readTurn(userPool(pool, userId), { userId, feed }, id) : undefined
    if (!turn) throw notFound()
    return turn
  }

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/feeds/{feed}/turns',
      operationId: 'listTurns',
      tags,
      summary: 'What was asked and what it changed, newest first',
      request: {
        params: feedParam,
        query: z.strictObject({
          limit: pageLimit,
          before: z.coerce.number().int().min(1).max(2_147_483_647).default(2_147_483_647),
        }),
      },
      responses: {
        200: answers(z.object({ turns: z.array(turnView) }), 'The turns.'),
        ...problems,
      },
    }),
    async (c) => {
      const { limit, before } = c.req.valid('query')
      const key = { userId: c.get('identity').userId, feed: c.req.valid('param').feed }
      return c.json({ turns: await readTurns(userPool(pool, key.userId), key, before, limit) }, 200)
    },
  )

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/feeds/{feed}/turns/{id}',
      operationId: 'showTurn',
      tags,
      summary: 'One turn',
      request: { params: directiveParam, query: noQuery },
      responses: { 200: answers(turnView, 'The turn.'), ...problems },
    }),
    async (c) => c.json(await find(c.get('identity').userId, c.req.valid('param')), 200),
  )

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/feeds/{feed}/turns/{id}/trace',
      operationId: 'traceTurn',
      tags,
      summary:
        'What a turn ran, as a tree: its steps, their times, figures and, where they are kept, contents',
      request: { params: directiveParam, query: noQuery },
      responses: {
        200: answers(z.object({ spans: z.array(spanView) }), 'The trace.'),
        ...problems,
      },
    }),
    async (c) => {
      const { userId } = c.get('identity')
      const { id } = await find(userId, c.req.valid('param'))
      return c.json({ spans: await readSpans(userPool(pool, userId), { userId, turnId: id }) }, 200)
    },
  )

  return routes
}
