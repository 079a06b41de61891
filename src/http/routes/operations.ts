import { createRoute, z } from '@hono/zod-openapi'
import type { Unready } from '../../database/index.ts'
import { adminOnly } from '../identity.ts'
import { Problem } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import type { Services } from '../services.ts'
import { metricsText } from './metrics.ts'

const tags = ['Operations']
const view = z.object({ status: z.enum(['ok', 'ready']) }).openapi('Status')

/** What is told of each reason: enough to know where to look, and nothing of the inside. */
const reasons: Record<Unready, string> = {
  stopping: 'The server is about to stop.',
  busy: 'No connection to the database is free.',
  silent: 'The database does not answer.',
  'read-only': 'The database takes no changes.',
  'older-schema': 'The schema of the database is older than this program: run "tiller migrate".',
  'newer-schema': 'The schema of the database is newer than this program can work with.',
}

/** For whoever runs the server: is it alive, can it serve, how does it do. */
export const operationRoutes = ({ pool, readiness }: Pick<Services, 'pool' | 'readiness'>) => {
  const routes = router()
  const scrape = metricsText(pool, readiness)

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
      description:
        'It cannot without its database, with another schema, or once it was told to stop.',
      security: [],
      responses: { 200: answers(view, 'It can.'), 503: problems[503] },
    }),
    async (c) => {
      const unready = await readiness.check()
      if (unready) throw new Problem(503, 'Not ready', reasons[unready], [], 5)
      return c.json({ status: 'ready' as const }, 200)
    },
  )

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/metrics',
      operationId: 'metrics',
      tags,
      summary: 'How the server does, for Prometheus',
      middleware: [adminOnly] as const,
      responses: {
        200: {
          description: 'Counts and times in Prometheus’ text format; of users nothing.',
          content: { 'text/plain': { schema: z.string() } },
        },
        400: problems[400],
        401: problems[401],
        403: problems[403],
        503: problems[503],
      },
    }),
    async (c) => {
      const { text, type } = await scrape()
      return c.body(text, 200, { 'content-type': type }) as never
    },
  )

  return routes
}
