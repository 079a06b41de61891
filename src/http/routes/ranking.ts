import { createRoute, z } from '@hono/zod-openapi'
import { misfitOf, readRules, rulesSchema, writeRules } from '../../ranking/index.ts'
import { jsonBody, limitBody } from '../body.ts'
import { adminOnly } from '../identity.ts'
import { badRequest } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import { noQuery } from '../schemas.ts'
import type { Services } from '../services.ts'

const maxBytes = 200_000
const tags = ['Ranking']
const view = z.strictObject({ rules: rulesSchema }).openapi('Ranking')

/** The rules that whoever runs the server sets for every ranking. */
export const rankingRoutes = ({ pool, readView }: Pick<Services, 'pool' | 'readView'>) => {
  const routes = router()

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/ranking',
      operationId: 'showRanking',
      tags,
      summary: 'The rules set for every ranking: boosts, buries, freshness, caps, exploration',
      middleware: [adminOnly] as const,
      request: { query: noQuery },
      responses: { 200: answers(view, 'The rules.'), ...problems },
    }),
    async (c) => c.json({ rules: await readRules(pool) }, 200),
  )

  routes.openapi(
    createRoute({
      method: 'put',
      path: '/v1/ranking',
      operationId: 'replaceRanking',
      tags,
      summary: 'Replace the rules set for every ranking',
      description:
        'Idempotent. What a user must or must not be shown is not touched by any rule, nor an order that was asked ' +
        'for; why an item has its place is said in its reasons.',
      middleware: [adminOnly, limitBody(maxBytes), jsonBody] as const,
      request: {
        query: noQuery,
        body: { required: true, content: { 'application/json': { schema: view } } },
      },
      responses: { 200: answers(view, 'The rules as they are now.'), ...problems },
    }),
    async (c) => {
      const { rules } = c.req.valid('json')
      const { schema } = await readView()
      const errors = rules.flatMap((rule, n) => {
        const message = misfitOf(rule, schema)
        return message ? { location: `rules.${n}`, message } : []
      })
      if (errors.length > 0) throw badRequest('A rule does not fit the schema.', errors)
      await writeRules(pool, rules)
      return c.json({ rules }, 200)
    },
  )

  return routes
}
