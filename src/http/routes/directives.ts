import { createRoute, z } from '@hono/zod-openapi'
import { userPool } from '../../database/index.ts'
import { type FeedKey, readLastTurn, readMemory, relevance } from '../../preferences/index.ts'
import { jsonBody, limitBody } from '../body.ts'
import { directiveEdit, edited } from '../edit.ts'
import { notFound } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import { directiveParam, feedParam, noQuery, obeyedView } from '../schemas.ts'
import type { Services } from '../services.ts'
import { viewMemory } from '../views.ts'
import { steering, turnAnswers } from './steering.ts'

const maxEditBytes = 64_000
const tags = ['Feed']

/** What a feed obeys: the directives in force. */
export const directiveRoutes = (services: Services) => {
  const { pool, readView, now } = services
  const routes = router()
  const { steer } = steering(services)
  const recall = async (key: FeedKey) => {
    const own = userPool(pool, key.userId)
    return readMemory(own, key, { atTurn: await readLastTurn(own, key), now: now() })
  }
  const find = async (userId: string, { feed: name, id }: { feed: string; id: string }) => {
    const { remembered } = await recall({ userId, feed: name })
    const directive = remembered.find((one) => one.id === id)
    if (!directive) throw notFound()
    return directive
  }

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/feeds/{feed}/directives',
      operationId: 'listDirectives',
      tags,
      summary: 'The directives in force, oldest first, and those that rest',
      request: { params: feedParam, query: noQuery },
      responses: {
        200: answers(z.object(obeyedView), 'What the feed obeys.'),
        ...problems,
      },
    }),
    async (c) => {
      const key = { userId: c.get('identity').userId, feed: c.req.valid('param').feed }
      return c.json(viewMemory(await recall(key)), 200)
    },
  )

  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/feeds/{feed}/directives/{id}',
      operationId: 'revokeDirective',
      tags,
      summary: 'Revoke one directive',
      description: 'A turn like any other: it can be undone.',
      request: { params: directiveParam, query: noQuery },
      responses: turnAnswers,
    }),
    async (c) => {
      const { id, quote } = await find(c.get('identity').userId, c.req.valid('param'))
      const operations = [{ op: 'retract' as const, id, quote }]
      return steer(c, c.req.valid('param').feed, {
        given: { act: 'forget', operations, about: id },
      })
    },
  )

  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/feeds/{feed}/sort',
      operationId: 'dropSort',
      tags,
      summary: 'End the order asked for',
      description: 'A turn like any other: it can be undone. What suits best comes first again.',
      request: { params: feedParam, query: noQuery },
      responses: turnAnswers,
    }),
    async (c) => {
      const { feed } = c.req.valid('param')
      const { sort } = await recall({ userId: c.get('identity').userId, feed })
      if (!sort) throw notFound()
      const bestFirst = { op: 'sort', attribute: relevance, direction: 'desc', quote: '' } as const
      return steer(c, feed, { given: { act: 'forget', operations: [bestFirst] } })
    },
  )

  routes.openapi(
    createRoute({
      method: 'patch',
      path: '/v1/feeds/{feed}/directives/{id}',
      operationId: 'editDirective',
      tags,
      summary: 'Edit one directive',
      description:
        'What is not named stays. A turn like any other: the edited directive has a new id and the words that the ' +
        'old one came from, and it can be undone.',
      middleware: [limitBody(maxEditBytes), jsonBody] as const,
      request: {
        params: directiveParam,
        query: noQuery,
        body: { required: true, content: { 'application/json': { schema: directiveEdit } } },
      },
      responses: turnAnswers,
    }),
    async (c) => {
      const old = await find(c.get('identity').userId, c.req.valid('param'))
      const { schema } = await readView()
      const operations = edited(old, c.req.valid('json'), schema)
      return steer(c, c.req.valid('param').feed, {
        given: { act: 'refine', operations, about: old.id },
      })
    },
  )

  return routes
}
