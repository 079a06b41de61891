import { createRoute, z } from '@hono/zod-openapi'
import { Problem } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import type { Services } from '../services.ts'

const tags = ['Operations']
const view = z.object({ status: z.enum(['ok', 'ready']) }).openapi('Status')

/** For whoever runs the server: is it alive, can it serve. */
export const operationRoutes = ({ pool }: Pick<Services, 'pool'>) => {
  const routes = router()

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/healthz',
      operationId: 'health',
      tags,
      summary: 'Whether the server is alive',
      security: [],
      responses: { 200: answers(view, 'It is.') },
    }),
    (c) => c.json({ status: 'ok' as const }, 200),
  )

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/readyz',
      operationId: 'readiness',
      tags,
      summary: 'Whether the server can serve',
      security: [],
      responses: { 200: answers(view, 'It can.'), 503: problems[503] },
    }),
    async (c) => {
      try {
        await pool.query('select version from catalogue')
      } catch {
        throw new Problem(503, 'Not ready', 'The database does not answer.')
      }
      return c.json({ status: 'ready' as const }, 200)
    },
  )

  return routes
}
