import { createRoute, z } from '@hono/zod-openapi'
import { readLastTurn, readPreferences } from '../../preferences/index.ts'
import { notFound } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import { directiveParam, directiveView, feedParam, sortView } from '../schemas.ts'
import type { Services } from '../services.ts'
import { viewDirective } from '../views.ts'
import { steering, turnAnswers } from './steering.ts'

const tags = ['Feed']

/** What a feed obeys: the directives in force. */
export const directiveRoutes = ({ pool, feed, readView }: Services) => {
  const routes = router()
  const steer = steering({ feed, readView })

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/feeds/{feed}/directives',
      tags,
      summary: 'The directives in force, oldest first',
      request: { params: feedParam },
      responses: {
        200: answers(
          z.object({ directives: z.array(directiveView), sort: sortView.optional() }),
          'What the feed obeys.',
        ),
        ...problems,
      },
    }),
    async (c) => {
      const key = { userId: c.get('identity').userId, feed: c.req.valid('param').feed }
      const { directives, sort } = await readPreferences(pool, key, await readLastTurn(pool, key))
      return c.json({ directives: directives.map(viewDirective), ...(sort && { sort }) }, 200)
    },
  )

  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/feeds/{feed}/directives/{id}',
      tags,
      summary: 'Revoke one directive',
      description: 'A turn like any other: it can be undone.',
      request: { params: directiveParam },
      responses: turnAnswers,
    }),
    async (c) => {
      const { feed: name, id } = c.req.valid('param')
      const key = { userId: c.get('identity').userId, feed: name }
      const { directives } = await readPreferences(pool, key, await readLastTurn(pool, key))
      const directive = directives.find((d) => d.id === id)
      if (!directive) throw notFound()
      const operation = { op: 'retract' as const, id, quote: directive.quote }
      return steer(c, name, { given: { act: 'forget', operations: [operation] } })
    },
  )

  return routes
}
