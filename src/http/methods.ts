import type { Hono } from 'hono'
import type { Env } from './env.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The methods that have a route at this path: none when there is nothing at all. */
export const methodsAt = ({ router }: Pick<Hono<Env>, 'router'>, path: string): string[] =>
  methods.filter((wanted) =>
    // Middleware is matched too, but under no method of its own.
    router.match(wanted, path)[0].some(([[, { method }]]) => method === wanted),
  )
