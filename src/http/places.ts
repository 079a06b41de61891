import type { z } from '@hono/zod-openapi'
import type { ProblemDetail } from './problem.ts'

/** Every place that does not fit a schema; fields that it does not know are named one by one. */
export const placesOf = ({ issues }: { issues: z.core.$ZodIssue[] }, whole = 'body') =>
  issues.flatMap((issue): ProblemDetail[] => {
    const at = (...path: PropertyKey[]) => path.join('.') || whole
    if (issue.code !== 'unrecognized_keys')
      return [{ location: at(...issue.path), message: issue.message }]
    return issue.keys.map((key) => ({
      location: at(...issue.path, key),
      message: 'is not known here: leave it out',
    }))
  })
