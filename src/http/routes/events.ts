import { createRoute, z } from '@hono/zod-openapi'
import { eventSchema, recordEvents, UnknownItemError } from '../../behavior/index.ts'
import { userPool } from '../../database/index.ts'
import { jsonBody, limitBody } from '../body.ts'
import { badRequest } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import { noQuery } from '../schemas.ts'
import type { Services } from '../services.ts'

const maxBytes = 1_000_000
const batch = z.strictObject({ events: z.array(eventSchema).min(1).max(1_000) })
const report = z.object({ received: z.number(), stored: z.number(), duplicates: z.number() })

/** What users did to items. */
export const eventRoutes = ({ pool, eventsRecorded }: Services) => {
  const routes = router()
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/v1/events',
      operationId: 'reportEvents',
      tags: ['Events'],
      summary: 'Report what the user did',
      description: 'All events of a batch are stored or none. Idempotent for events with a `key`.',
      middleware: [limitBody(maxBytes), jsonBody] as const,
      request: {
        query: noQuery,
        body: { required: true, content: { 'application/json': { schema: batch } } },
      },
      responses: { 200: answers(report, 'How many were new.'), ...problems },
    }),
    async (c) => {
      const { events } = c.req.valid('json')
      try {
        const { userId } = c.get('identity')
        const stored = await recordEvents(userPool(pool, userId), userId, events, new Date())
        if (stored.stored > 0) eventsRecorded(userId)
        return c.json({ received: events.length, ...stored }, 200)
      } catch (error) {
        if (!(error instanceof UnknownItemError)) throw error
        throw badRequest('An event is about an item that is not in the catalogue.', [
          { location: `events.${error.index}.itemId`, message: error.message },
        ])
      }
    },
  )
  return routes
}
