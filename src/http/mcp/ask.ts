import type { Context } from 'hono'
import type { z } from 'zod'
import type { Env } from '../env.ts'
import type { problemView } from '../schemas.ts'

/** A route that a tool asks: what it answers, or why it does not, in words that name the mend. */
export type Ask = (
  method: 'GET' | 'POST',
  path: string,
  body?: object,
) => Promise<{ answer: Record<string, unknown> } | { wrong: string }>

/** The headers that say who asks, and for what request. */
const carried = ['authorization', 'x-tiller-user', 'traceparent']

/**
 * Asks the routes of this very application on behalf of whoever asked: so a tool may do what its user may, within the
 * same limits, and nothing else. When they leave, what was asked is cancelled as it is elsewhere.
 */
export const asking =
  (app: { fetch(request: Request): Response | Promise<Response> }, c: Context<Env>): Ask =>
  async (method, path, body) => {
    const headers = new Headers({ 'x-request-id': c.get('requestId') })
    for (const name of carried) {
      const value = c.req.header(name)
      if (value !== undefined) headers.set(name, value)
    }
    if (body) headers.set('content-type', 'application/json')
    const response = await app.fetch(
      new Request(new URL(path, 'http://localhost'), {
        method,
        headers,
        signal: c.req.raw.signal,
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
    const answer = await response.json()
    if (response.ok) return { answer: answer as Record<string, unknown> }
    return { wrong: inWords(answer as z.infer<typeof problemView>, response) }
  }

const inWords = (
  { title, detail, errors = [] }: z.infer<typeof problemView>,
  { headers }: Response,
): string => {
  const after = headers.get('retry-after')
  return [
    `${title}: ${detail}`,
    ...errors.map(({ location, message }) => `${location}: ${message}`),
    ...(after ? [`Ask again in ${after} seconds.`] : []),
  ].join('\n')
}
