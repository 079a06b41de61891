import { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from './env.ts'
import { placesOf } from './places.ts'
import { badRequest } from './problem.ts'
import { problemView } from './schemas.ts'

/** An empty set of routes whose validation errors are problem documents that name every place. */
export const router = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return
      throw badRequest(
        'The request does not fit this route.',
        placesOf(result.error, result.target === 'json' ? 'body' : result.target),
      )
    },
  })

/** What a route answers when all is well, for the OpenAPI document. */
export const answers = <T>(schema: T, description: string) =>
  ({ description, content: { 'application/json': { schema } } }) as const

/** What a route answers when something is wrong, for the OpenAPI document. */
export const problem = (description: string) =>
  ({ description, content: { 'application/problem+json': { schema: problemView } } }) as const

/** The problems that any route may answer with. */
export const problems = {
  400: problem('Something in the request is wrong: `errors` names each place.'),
  401: problem('No valid token.'),
  403: problem('Not allowed.'),
  404: problem('Not there, or not yours.'),
  409: problem(
    'It clashes with what is stored, another change is under way (`Retry-After`), or a newer command took its place.',
  ),
  413: problem('Too large.'),
  415: problem('Another media type than the route takes.'),
  429: problem('Too many requests: `Retry-After` says in how many seconds there may be another.'),
  503: problem(
    'The database or a model does not answer, or too much is under way: try again later.',
  ),
  504: problem('A step of the work took too long.'),
} as const
