import { createRoute, z } from '@hono/zod-openapi'
import {
  attributeSchema,
  clean,
  countItems,
  countItemsToEmbed,
  frequentValues,
  type Range,
} from '../../../catalog/index.ts'
import { notFound } from '../../problem.ts'
import { answers, problems, router } from '../../router.ts'
import { noQuery } from '../../schemas.ts'
import type { Services } from '../../services.ts'

const tags = ['Admin']
/** How many values of each attribute are told beside it. */
const first = 8

const frequent = z.object({
  total: z.number(),
  values: z.array(z.object({ value: z.string(), count: z.number() })),
})

const numberOrDate = z.union([z.number(), z.string()])

const view = z
  .object({
    version: z.number(),
    items: z.number(),
    embedder: z.object({ name: z.string(), dimension: z.number() }),
    awaitingVectors: z.number(),
    attributes: z.array(
      z.object({
        attribute: attributeSchema,
        range: z
          .object({ least: numberOrDate, middle: numberOrDate, most: numberOrDate })
          .nullable()
          .openapi({ description: 'of a number or a date that some item has' }),
        ...frequent.shape,
      }),
    ),
  })
  .openapi('CatalogueOverview')

const viewRange = (range: Range | undefined) => {
  if (!range) return null
  const [least, , , middle, , most] = range
  return { least, middle, most }
}

/** The catalogue, and the words that commands can name it by. */
export const adminCatalogueRoutes = ({ pool, readView, embedder }: Services) => {
  const routes = router()

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/admin/catalogue',
      operationId: 'overlookCatalogue',
      tags,
      summary: 'The catalogue as a whole: its attributes with their most frequent values',
      request: { query: noQuery },
      responses: { 200: answers(view, 'The catalogue.'), ...problems },
    }),
    async (c) => {
      const { version, attributes, vocabulary, ranges } = await readView()
      return c.json(
        {
          version,
          items: await countItems(pool),
          embedder: { name: embedder.name, dimension: embedder.dimension },
          awaitingVectors: await countItemsToEmbed(pool, embedder.name),
          attributes: attributes.map((attribute) => ({
            attribute,
            range: viewRange(ranges.get(attribute.name)),
            ...frequentValues(vocabulary, attribute.name, { limit: first }),
          })),
        },
        200,
      )
    },
  )

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/admin/catalogue/{attribute}',
      operationId: 'listValues',
      tags,
      summary: 'The values of an attribute, the most frequent first',
      request: {
        params: z.object({
          attribute: z
            .string()
            .max(100)
            .openapi({ param: { name: 'attribute', in: 'path' } }),
        }),
        query: z.strictObject({
          limit: z.coerce.number().int().min(1).max(500).default(100),
          containing: clean(z.string().max(200)).optional(),
        }),
      },
      responses: { 200: answers(frequent, 'The values.'), ...problems },
    }),
    async (c) => {
      const { schema, vocabulary } = await readView()
      const { attribute } = c.req.valid('param')
      if (!schema.has(attribute)) throw notFound()
      return c.json(frequentValues(vocabulary, attribute, c.req.valid('query')), 200)
    },
  )

  return routes
}
