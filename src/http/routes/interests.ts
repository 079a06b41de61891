import { createRoute, z } from '@hono/zod-openapi'
import { userPool } from '../../database/index.ts'
import {
  deleteInterest,
  deleteTag,
  readInterests,
  readTags,
  stages,
} from '../../interests/index.ts'
import { notFound } from '../problem.ts'
import { answers, problems, router } from '../router.ts'
import { condition } from '../schemas.ts'
import type { Services } from '../services.ts'

const tags = ['Interests']

const interestView = z
  .object({
    id: z.string(),
    name: z.string(),
    attribute: z.string(),
    value: z.string(),
    stage: z.enum(stages),
    strength: z.number(),
    reason: z.string(),
    evidence: z.array(z.string()).openapi({ description: 'the keys of the events behind it' }),
  })
  .openapi('Interest')

const tagWord = z.object({
  attribute: condition.attribute,
  operator: condition.operator,
  value: condition.value,
  text: condition.text,
})

const tagView = z
  .object({
    id: z.string(),
    tag: z.string(),
    core: tagWord.openapi({ description: 'what an item must be, for the core word' }),
    modifier: tagWord.openapi({ description: 'what it must be too, for the modifier' }),
    interestId: z.string().openapi({ description: 'the interest that it comes from' }),
    modifierId: z
      .string()
      .nullable()
      .openapi({ description: 'the interest of its other word, where that is one' }),
    strength: z.number(),
    reason: z.string(),
  })
  .openapi('Tag')

const params = z.object({
  id: z
    .string()
    .max(100)
    .openapi({ param: { name: 'id', in: 'path' } }),
})
const query = z.strictObject({})

/** What is believed of the user, to be seen and corrected. */
export const interestRoutes = ({ pool }: Pick<Services, 'pool'>) => {
  const routes = router()

  routes.openapi(
    createRoute({
      operationId: 'listInterests',
      method: 'get',
      path: '/v1/interests',
      tags,
      summary: 'The long-term tastes found in what the user did, the strongest first',
      request: { query },
      responses: {
        200: answers(z.object({ interests: z.array(interestView) }), 'The interests.'),
        ...problems,
      },
    }),
    async (c) => {
      const { userId } = c.get('identity')
      return c.json({ interests: await readInterests(userPool(pool, userId), userId) }, 200)
    },
  )

  routes.openapi(
    createRoute({
      operationId: 'listTags',
      method: 'get',
      path: '/v1/tags',
      tags,
      summary:
        'Phrases of items that the user may want, with the interests they come from, the most diverse first',
      request: { query },
      responses: {
        200: answers(z.object({ tags: z.array(tagView) }), 'The tags.'),
        ...problems,
      },
    }),
    async (c) => {
      const { userId } = c.get('identity')
      return c.json({ tags: await readTags(userPool(pool, userId), userId) }, 200)
    },
  )

  routes.openapi(
    createRoute({
      operationId: 'deleteInterest',
      method: 'delete',
      path: '/v1/interests/{id}',
      tags,
      summary: 'Take back an interest, with its tags',
      description: 'It does not come back from what it was found in, only from what is done since.',
      request: { params, query },
      responses: { 204: { description: 'It is gone.' }, ...problems },
    }),
    async (c) => {
      await remove(deleteInterest, c.get('identity').userId, c.req.valid('param').id)
      return c.body(null, 204)
    },
  )

  routes.openapi(
    createRoute({
      operationId: 'deleteTag',
      method: 'delete',
      path: '/v1/tags/{id}',
      tags,
      summary: 'Take back a tag',
      description: 'It does not come back while its interests rest on what they rest on now.',
      request: { params, query },
      responses: { 204: { description: 'It is gone.' }, ...problems },
    }),
    async (c) => {
      await remove(deleteTag, c.get('identity').userId, c.req.valid('param').id)
      return c.body(null, 204)
    },
  )

  const remove = async (from: typeof deleteInterest, userId: string, id: string) => {
    if (!(await from(userPool(pool, userId), userId, id, new Date()))) throw notFound()
  }

  return routes
}
