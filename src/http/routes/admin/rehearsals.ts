import { createRoute, z } from '@hono/zod-openapi'
import { planSchema } from '../../../../graphs/feed/index.ts'
import { clean } from '../../../catalog/index.ts'
import { jsonBody, limitBody } from '../../body.ts'
import { badRequest } from '../../problem.ts'
import { answers, problems, router } from '../../router.ts'
import { feedParam, noQuery, spanView, turnAnswer } from '../../schemas.ts'
import type { Services } from '../../services.ts'
import { viewTurn } from '../../views.ts'

const maxBytes = 64_000

const rehearsal = z.strictObject({
  userId: clean(z.string().min(1).max(200)),
  feed: feedParam.shape.feed.default('home'),
  text: z.string().trim().regex(/\S/, 'a command has words').max(2_000),
})

const view = turnAnswer.extend({ plan: planSchema, spans: z.array(spanView) }).openapi('Rehearsal')

/** What a command would lead to. Nothing of it is stored or logged. */
export const rehearsalRoutes = ({
  config,
  feed,
  readView,
}: Pick<Services, 'config' | 'feed' | 'readView'>) => {
  const routes = router()

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/v1/admin/rehearsals',
      operationId: 'rehearse',
      tags: ['Admin'],
      summary: 'What a command of a user would lead to, without taking it',
      description:
        'Nothing is written, and no turn under way is stopped. Counted as a command of who asks. Where traces keep no ' +
        'contents (`TILLER_TRACE_CONTENT=off`) only for a user of the same id as who asks: else it would tell what ' +
        'others asked for.',
      middleware: [limitBody(maxBytes), jsonBody] as const,
      request: {
        query: noQuery,
        body: { required: true, content: { 'application/json': { schema: rehearsal } } },
      },
      responses: {
        200: answers(view, 'What would be answered, the plan and the trace.'),
        ...problems,
      },
    }),
    async (c) => {
      const { userId, feed: name, text } = c.req.valid('json')
      if (config.TILLER_TRACE_CONTENT === 'off' && userId !== c.get('identity').userId)
        throw badRequest('Contents of turns are not kept, and not shown.', [
          { location: 'body.userId', message: `only as "${c.get('identity').userId}"` },
        ])
      const key = { userId, feed: name }
      const { state, page, spans } = await feed.rehearse(key, { command: text }, c.req.raw.signal)
      const { schema } = await readView()
      const whole = { ...page, next: null }
      const turn = viewTurn(state, whole, schema, c.get('requestId'))
      return c.json({ ...turn, plan: state.plan!, spans }, 200)
    },
  )

  return routes
}
