import { createRoute, z } from '@hono/zod-openapi'
import { works as names, readStanding } from '../../../jobs/index.ts'
import { answers, problems, router } from '../../router.ts'
import { noQuery } from '../../schemas.ts'
import type { Services } from '../../services.ts'

/** How many jobs of each state are listed. */
const listed = 20

const state = z.enum(['waiting', 'running', 'failed', 'done'])
const time = z.string().nullable()

const standing = z
  .object({
    works: z.array(
      z.object({
        name: z.enum(names),
        queue: z.record(state, z.number()).nullable(),
        due: z.number().nullable(),
        lastAt: time,
        nextAt: time,
      }),
    ),
    jobs: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        userId: z.string(),
        state,
        tries: z.number(),
        at: z.string(),
        error: z.string().nullable(),
      }),
    ),
  })
  .openapi('Standing')

/** The work in the background. */
export const jobRoutes = ({ pool, embedder }: Pick<Services, 'pool' | 'embedder'>) => {
  const routes = router()

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/admin/jobs',
      operationId: 'listJobs',
      tags: ['Admin'],
      summary: 'How the work in the background stands: what waits, runs, failed and was done',
      request: { query: noQuery },
      responses: { 200: answers(standing, 'The work.'), ...problems },
    }),
    async (c) => {
      const { works, jobs } = await readStanding(pool, { embedder: embedder.name, listed })
      return c.json(
        {
          works: works.map(({ lastAt, nextAt, ...work }) => ({
            ...work,
            lastAt: lastAt?.toISOString() ?? null,
            nextAt: nextAt?.toISOString() ?? null,
          })),
          jobs: jobs.map(({ at, ...job }) => ({ ...job, at: at.toISOString() })),
        },
        200,
      )
    },
  )

  return routes
}
