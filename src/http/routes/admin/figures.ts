import { createRoute, z } from '@hono/zod-openapi'
import { everyonePool } from '../../../database/index.ts'
import { processFigures } from '../../../telemetry/index.ts'
import { checkRecorded, readStepFigures, readTurnFigures } from '../../../traces/index.ts'
import { answers, problems, router } from '../../router.ts'
import type { Services } from '../../services.ts'

/** So many turns are looked at, however many there were: an answer stays cheap. */
const mostTurns = 1_000
/** To check a page takes a query. */
const mostPages = 50
const dayMs = 86_400_000

const figures = z
  .object({
    since: z.string(),
    most: z.number().openapi({ description: 'of the turns since then the newest so many' }),
    turns: z.object({
      turns: z.number(),
      degraded: z.number().openapi({ description: 'did without their model' }),
      unchanged: z.number(),
      undone: z.number(),
      acts: z.array(z.object({ act: z.string(), turns: z.number() })),
    }),
    steps: z.array(
      z.object({
        name: z.string(),
        kind: z.string(),
        spans: z.number(),
        failed: z.number(),
        medianMs: z.number(),
        p95Ms: z.number(),
      }),
    ),
    obedience: z
      .object({
        most: z.number(),
        checked: z.number(),
        obeying: z.number(),
        items: z.number(),
        changed: z.number(),
      })
      .openapi({
        description:
          'Of the newest turns that were held to a must and whose trace keeps contents, `most` of them: of how many pages ' +
          'every item obeys every must. Told by the database from the items as they are now; those that changed since ' +
          'are left out, and counted.',
      }),
    process: z
      .object({
        since: z.string(),
        turns: z.record(z.string(), z.number()),
        pagesChecked: z.number(),
        violations: z.number(),
        caught: z.number(),
      })
      .openapi({
        description: 'What the process that answers has counted itself, as in /metrics.',
      }),
  })
  .openapi('Figures')

/** How turns of all users went. */
export const figureRoutes = ({ pool, readView, now }: Services) => {
  const routes = router()
  const all = everyonePool(pool)

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/admin/figures',
      operationId: 'showFigures',
      tags: ['Admin'],
      summary: 'How turns went: times of each step, degraded ones, obedience',
      description:
        'Of turns that were written. What failed or broke off left no turn: see `process`.',
      request: {
        query: z.strictObject({
          since: z.iso
            .datetime({ offset: true })
            .optional()
            .openapi({ description: 'by default a day ago' }),
        }),
      },
      responses: { 200: answers(figures, 'The figures.'), ...problems },
    }),
    async (c) => {
      const asked = c.req.valid('query').since
      const since = asked ? new Date(asked) : new Date(now().getTime() - dayMs)
      const lately = { since, most: mostTurns }
      const { schema } = await readView()
      const { since: began, ...process } = await processFigures()
      const obedience = await checkRecorded(all, lately, { pages: mostPages, schema })
      return c.json(
        {
          since: since.toISOString(),
          most: mostTurns,
          turns: await readTurnFigures(all, lately),
          steps: await readStepFigures(all, lately),
          obedience: { most: mostPages, ...obedience },
          process: { since: began.toISOString(), ...process },
        },
        200,
      )
    },
  )

  return routes
}
