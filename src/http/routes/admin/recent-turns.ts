import { createRoute, z } from '@hono/zod-openapi'
import { clean } from '../../../catalog/index.ts'
import { everyonePool } from '../../../database/index.ts'
import { type RecentTurn, readRecentTurns, readTrace } from '../../../traces/index.ts'
import { notFound } from '../../problem.ts'
import { answers, problems, router } from '../../router.ts'
import { noQuery, pageLimit, spanView } from '../../schemas.ts'
import type { Services } from '../../services.ts'

const tags = ['Admin']

const named = {
  id: z.string(),
  userId: z.string(),
  feed: z.string(),
  number: z.number(),
  at: z.string(),
  act: z.string(),
}

const recentTurn = z
  .object({
    ...named,
    text: z.string().nullable().openapi({ description: 'only where the trace keeps contents' }),
    keepsContents: z.boolean(),
    changed: z.boolean(),
    undone: z.boolean(),
    degraded: z.boolean(),
    durationMs: z.number().nullable(),
  })
  .openapi('RecentTurn')

const trace = z
  .object({
    ...named,
    degraded: z.boolean(),
    spans: z.array(spanView),
  })
  .openapi('Trace')

const viewRecent = ({ at, ...turn }: RecentTurn) => ({ ...turn, at: at.toISOString() })

/** The turns of all users, past the wall between them. */
export const recentTurnRoutes = ({ pool }: Pick<Services, 'pool'>) => {
  const routes = router()
  const all = everyonePool(pool)

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/admin/turns',
      operationId: 'listRecentTurns',
      tags,
      summary: 'The turns of all users, the newest first',
      request: {
        query: z.strictObject({
          limit: pageLimit,
          before: z.uuid().optional().openapi({ description: 'the id of a turn' }),
          user: clean(z.string().min(1).max(200)).optional(),
        }),
      },
      responses: {
        200: answers(z.object({ turns: z.array(recentTurn) }), 'The turns.'),
        ...problems,
      },
    }),
    async (c) => {
      const { limit, before, user } = c.req.valid('query')
      const turns = await readRecentTurns(all, { limit, before, userId: user })
      return c.json({ turns: turns.map(viewRecent) }, 200)
    },
  )

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/admin/turns/{id}/trace',
      operationId: 'traceRecentTurn',
      tags,
      summary: 'What a turn of any user ran, as a tree',
      request: {
        params: z.object({
          id: z
            .string()
            .max(100)
            .openapi({ param: { name: 'id', in: 'path' } }),
        }),
        query: noQuery,
      },
      responses: { 200: answers(trace, 'The trace.'), ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const found = z.uuid().safeParse(id).success ? await readTrace(all, id) : undefined
      if (!found) throw notFound()
      const { text: _, ...told } = found
      return c.json(told, 200)
    },
  )

  return routes
}
