import { createRoute, z } from '@hono/zod-openapi'
import { catalogueSchema, countItems, storeSchema } from '../../catalog/index.ts'
import { jsonBody, limitBody } from '../body.ts'
import { adminOnly } from '../identity.ts'
import { answers, problems, router } from '../router.ts'
import { noQuery } from '../schemas.ts'
import type { Services } from '../services.ts'

const maxSchemaBytes = 4_000_000
const tags = ['Catalogue']
const view = catalogueSchema.extend({ items: z.number() }).openapi('Catalogue')

/** The schema of the catalogue. */
export const catalogueRoutes = ({ pool, longPool, readView }: Services) => {
  const routes = router()
  const read = async () => ({
    attributes: [...(await readView()).attributes],
    items: await countItems(pool),
  })

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/catalog',
      operationId: 'showCatalogue',
      tags,
      summary: 'The attributes, and how many items there are',
      request: { query: noQuery },
      responses: { 200: answers(view, 'The catalogue.'), ...problems },
    }),
    async (c) => c.json(await read(), 200),
  )

  routes.openapi(
    createRoute({
      method: 'put',
      path: '/v1/catalog',
      operationId: 'replaceSchema',
      tags,
      summary: 'Replace the schema',
      description:
        'Idempotent. Values of attributes that are no longer listed stay with their items, unseen. A kind that ' +
        'stored items do not fit is refused with 409.',
      middleware: [adminOnly, limitBody(maxSchemaBytes), jsonBody] as const,
      request: {
        query: noQuery,
        body: { required: true, content: { 'application/json': { schema: catalogueSchema } } },
      },
      responses: { 200: answers(view, 'The catalogue as it is now.'), ...problems },
    }),
    async (c) => {
      await storeSchema(longPool, c.req.valid('json').attributes)
      return c.json(await read(), 200)
    },
  )

  return routes
}
