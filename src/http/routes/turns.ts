import { createRoute, z } from '@hono/zod-openapi'
import { userPool } from '../../database/index.ts'
import {
  type FeedKey,
  readChanges,
  readTurn,
  readTurns,
  type TurnRow,
} from '../../preferences/index.ts'
import { readSpans } from '../../traces/index.ts'
import { notFound } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import {
  directiveParam,
  directiveView,
  feedParam,
  noQuery,
  pageLimit,
  sortView,
  spanView,
} from '../schemas.ts'
import type { Services } from '../services.ts'
import { viewDirective } from '../views.ts'

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
    added: z.array(directiveView).openapi({ description: 'what it asked for that was new' }),
    ended: z.array(directiveView).openapi({ description: 'what was in force until then' }),
    sort: sortView
      .nullable()
      .optional()
      .openapi({ description: 'the order that it asked for; null: the one before was ended' }),
    answer: z.record(z.string(), z.unknown()),
    createdAt: z.string(),
  })
  .openapi('PastTurn')

/** What happened in a feed, and why. */
export const turnRoutes = ({ pool }: Services) => {
  const routes = router()

  const find = async (userId: string, { feed, id }: { feed: string; id: string }) => {
    const isId = z.uuid().safeParse(id).success
    const turn = isId ? await readTurn(userPool(pool, userId), { userId, feed }, id) : undefined
    if (!turn) throw notFound()
    return turn
  }

  /** Turns with what each changed. */
  const withChanges = async (key: FeedKey, turns: readonly TurnRow[]) => {
    const numbers = turns.map(({ number }) => number)
    const changes = await readChanges(userPool(pool, key.userId), key, numbers)
    return turns.map((turn) => {
      const { added, ended } = changes.get(turn.number)!
      return { ...turn, added: added.map(viewDirective), ended: ended.map(viewDirective) }
    })
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
      const turns = await readTurns(userPool(pool, key.userId), key, before, limit)
      return c.json({ turns: await withChanges(key, turns) }, 200)
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
    async (c) => {
      const { userId } = c.get('identity')
      const turn = await find(userId, c.req.valid('param'))
      const [changed] = await withChanges({ userId, feed: c.req.valid('param').feed }, [turn])
      return c.json(changed!, 200)
    },
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
