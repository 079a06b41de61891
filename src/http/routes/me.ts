import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { eraseUser, exportUser } from '../../user-data/index.ts'
import { answers, problems, router } from '../router.ts'
import { noQuery } from '../schemas.ts'
import type { Services } from '../services.ts'

const tags = ['Me']

const erasureView = z
  .object({
    dryRun: z.boolean(),
    rows: z
      .record(z.string(), z.number())
      .openapi({ description: 'how many rows each table had that had any' }),
  })
  .openapi('Erasure')

/** What is stored about the user: to be taken along, and to be erased. */
export const meRoutes = ({ pool, longPool, now }: Pick<Services, 'pool' | 'longPool' | 'now'>) => {
  const routes = router()

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/v1/me/export',
      operationId: 'exportMe',
      tags,
      summary: 'Everything that is stored about the user',
      description:
        'NDJSON: a first line `{"export", "version", "userId", "at"}`, a line `{"table", "row"}` for each row, and a last ' +
        'line `{"end": true, "rows"}`, without which it is not whole. Of items it has the ids.',
      request: { query: noQuery },
      responses: {
        200: {
          description: 'One JSON object a line.',
          content: { 'application/x-ndjson': { schema: z.string() } },
        },
        ...problems,
      },
    }),
    async (c) => {
      const { userId } = c.get('identity')
      const lines = linesOf(exportUser(pool, userId, now()))
      return c.body(Readable.toWeb(Readable.from(lines)) as ReadableStream, 200, {
        'content-type': 'application/x-ndjson',
        'content-disposition': 'attachment; filename="tiller-export.ndjson"',
        'cache-control': 'no-store',
      }) as never
    },
  )

  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/me',
      operationId: 'eraseMe',
      tags,
      summary: 'Erase everything that is stored about the user',
      description:
        'At once and for good. What is under way for the user stores nothing any more; a request that comes after is ' +
        'one of an unknown user.',
      request: {
        query: z.strictObject({
          dryRun: z
            .enum(['true', 'false'])
            .default('false')
            .openapi({ description: 'only tell what would go' }),
        }),
      },
      responses: { 200: answers(erasureView, 'What is gone, or would be.'), ...problems },
    }),
    async (c) => {
      const dryRun = c.req.valid('query').dryRun === 'true'
      const rows = await eraseUser(longPool, c.get('identity').userId, { now, dryRun })
      return c.json({ dryRun, rows }, 200)
    },
  )

  return routes
}

async function* linesOf(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
}
