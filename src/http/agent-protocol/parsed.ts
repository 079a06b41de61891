import type { z } from '@hono/zod-openapi'
import { placesOf } from '../places.ts'
import { badRequest } from '../problem.ts'

/** A value as a schema has it. @throws Problem 400 that names every place that does not fit. */
export const parsed = <T extends z.ZodType>(
  schema: T,
  value: unknown,
  place: string,
): z.infer<T> => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw badRequest('The request does not fit this route.', placesOf(result.error, place))
}
