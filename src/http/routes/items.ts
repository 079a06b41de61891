import { createRoute, z } from '@hono/zod-openapi'
import {
  changeItem,
  clean,
  type Item,
  importItems,
  itemParts,
  itemSchema,
  readItems,
  removeItems,
  type Schema,
} from '../../catalog/index.ts'
import { checkType, jsonBody, limitBody } from '../body.ts'
import { adminOnly } from '../identity.ts'
import { placesOf } from '../places.ts'
import { badRequest, notFound } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import { noQuery } from '../schemas.ts'
import type { Services } from '../services.ts'

const maxItemBytes = 1_000_000
const tags = ['Catalogue']

const view = z
  .object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    attributes: z.record(z.string(), z.unknown()),
    popularity: z.number(),
  })
  .openapi('Item')

const params = z.object({
  id: clean(z.string().min(1).max(200)).openapi({ param: { name: 'id', in: 'path' } }),
})

const itemChange = z.strictObject({
  title: itemParts.title.optional(),
  text: itemParts.text.optional(),
  attributes: z.record(z.string(), z.unknown()).optional(),
  popularity: itemParts.popularity.optional(),
})

/**
 * The item after a change; the values of attributes that the schema no longer lists stay with it.
 *
 * @throws Problem 400 when it would not fit the schema.
 */
const changed = (
  before: Item,
  { attributes, ...rest }: z.infer<typeof itemChange>,
  schema: Schema,
): Item => {
  const known = Object.entries(before.attributes).filter(([name]) => schema.has(name))
  const hidden = Object.entries(before.attributes).filter(([name]) => !schema.has(name))
  const item = itemSchema(schema).safeParse({
    ...before,
    ...rest,
    attributes: { ...Object.fromEntries(known), ...attributes },
  })
  if (!item.success) throw badRequest('The item would not fit the schema.', placesOf(item.error))
  return {
    ...item.data,
    attributes: { ...Object.fromEntries(hidden), ...item.data.attributes },
  }
}

const report = z
  .object({
    received: z.number(),
    stored: z.number(),
    rejected: z.array(z.object({ line: z.number(), id: z.string().optional(), error: z.string() })),
  })
  .openapi('ImportReport')

const importTypes = [
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/json',
  'text/plain',
  'application/octet-stream',
  // A client that names no type.
  '',
]

/** The items of the catalogue. */
export const itemRoutes = ({ pool, longPool, embedder, itemsChanged }: Services) => {
  const routes = router()

  routes.openapi(
    createRoute({
      method: 'put',
      path: '/v1/items',
      operationId: 'storeItems',
      tags,
      summary: 'Store items, one JSON object a line',
      description:
        'Idempotent: an item with a known id replaces it. Lines are stored in batches as they come, so an import of ' +
        'any size can be streamed; a bad line is reported and the others are stored. An item may come with its vector ' +
        'in "embedding", as the configured embedder would make it: it is found by its meaning at once.',
      middleware: [adminOnly] as const,
      request: {
        query: noQuery,
        body: {
          required: true,
          content: { 'application/x-ndjson': { schema: z.string().regex(/\S/) } },
        },
      },
      responses: {
        200: answers(report, 'What was stored, and what was not and why.'),
        ...problems,
      },
    }),
    async (c) => {
      checkType(c, importTypes)
      const { body, signal } = c.req.raw
      try {
        const imported = body && (await importItems(longPool, body, { signal, embedder }))
        if (!imported?.received) throw badRequest('The body is empty: send one JSON object a line.')
        return c.json(imported, 200)
      } finally {
        itemsChanged()
      }
    },
  )

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/items/{id}',
      operationId: 'showItem',
      tags,
      summary: 'One item',
      request: { params, query: noQuery },
      responses: { 200: answers(view, 'The item.'), ...problems },
    }),
    async (c) => {
      const [item] = await readItems(pool, [c.req.valid('param').id])
      if (!item) throw notFound()
      return c.json(item, 200)
    },
  )

  routes.openapi(
    createRoute({
      method: 'patch',
      path: '/v1/items/{id}',
      operationId: 'changeItem',
      tags,
      summary: 'Change an item',
      description: 'Idempotent. An attribute set to null is taken away; those not named stay.',
      middleware: [adminOnly, limitBody(maxItemBytes), jsonBody] as const,
      request: {
        params,
        query: noQuery,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: itemChange,
            },
          },
        },
      },
      responses: { 200: answers(view, 'The item as it is now.'), ...problems },
    }),
    async (c) => {
      const change = c.req.valid('json')
      const item = await changeItem(longPool, c.req.valid('param').id, (before, schema) =>
        changed(before, change, schema),
      )
      if (!item) throw notFound()
      itemsChanged()
      return c.json(item, 200)
    },
  )

  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/items/{id}',
      operationId: 'deleteItem',
      tags,
      summary: 'Delete an item',
      middleware: [adminOnly] as const,
      request: { params, query: noQuery },
      responses: { 204: { description: 'It is gone.' }, ...problems },
    }),
    async (c) => {
      if ((await removeItems(longPool, [c.req.valid('param').id])) === 0) throw notFound()
      return c.body(null, 204)
    },
  )

  return routes
}
