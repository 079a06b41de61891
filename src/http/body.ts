import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { unclean } from '../catalog/index.ts'
import type { Env } from './env.ts'
import { badRequest, Problem } from './problem.ts'

/** Refuses bodies over so many bytes, streamed or announced. */
export const limitBody = (maxBytes: number): MiddlewareHandler<Env> =>
  bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new Problem(413, 'Content too large', `The body may have at most ${maxBytes} bytes.`)
    },
  })

/** Reads a JSON body before the routes do: its type, its encoding, its form, and that it can be stored. */
export const jsonBody: MiddlewareHandler<Env> = async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    throw new Problem(415, 'Unsupported media type', 'Send the body as application/json.')
  const bytes = await c.req.arrayBuffer()
  const text = decode(bytes)
  const problems = findUnclean(parse(text))
  if (problems.length > 0)
    throw badRequest('The body holds characters that cannot be stored.', problems)
  await next()
}

const decode = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw badRequest('The body is not UTF-8.')
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badRequest(`The body is not JSON: ${(error as Error).message}`)
  }
}

/** Every string of a JSON value, keys too, that Postgres could not hold. */
const findUnclean = (value: unknown, path = ''): { location: string; message: string }[] => {
  if (typeof value === 'string') {
    const why = unclean(value)
    return why ? [{ location: path || 'body', message: why }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [
    ...(unclean(key)
      ? [{ location: path || 'body', message: 'a name holds characters that cannot be stored' }]
      : []),
    ...findUnclean(inside, path ? `${path}.${key}` : key),
  ])
}
