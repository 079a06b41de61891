import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { misnamed, unclean } from '../catalog/index.ts'
import type { Env } from './env.ts'
import { badRequest, Problem, type ProblemDetail, unsupportedMediaType } from './problem.ts'

const maxDepth = 32

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
  checkType(c, ['application/json'])
  const text = decode(await c.req.arrayBuffer())
  const problems = findUnclean(parse(text))
  if (problems.length > 0) throw badRequest('The body holds what cannot be stored.', problems)
  const wrong = misnamed(text)
  if (wrong)
    throw badRequest('The body holds what would be lost.', [
      { ...wrong, location: wrong.location || 'body' },
    ])
  await next()
}

/** Lets nothing in where nothing is read: what a client sends there it would believe to be heeded. */
export const noBody: MiddlewareHandler<Env> = async (c, next) => {
  const text = (await c.req.text()).trim()
  if (text !== '' && text !== '{}') throw badRequest('This route takes no body: send none.')
  await next()
}

/** Refuses a body of another type than these, or compressed. */
export const checkType = (c: Context<Env>, types: readonly string[]): void => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(type)) throw unsupportedMediaType(`Send the body as ${types[0]}.`)
  const encoding = c.req.header('content-encoding')?.toLowerCase() ?? 'identity'
  if (encoding !== 'identity') throw unsupportedMediaType('Send the body uncompressed.')
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

/** Every string of a JSON value, names too, that could not be stored as it is, and what is nested too deep to look at. */
const findUnclean = (value: unknown, path: readonly string[] = []): ProblemDetail[] => {
  const problem = (message: string) => [{ location: path.join('.') || 'body', message }]
  if (typeof value === 'string') {
    const why = unclean(value)
    return why ? problem(why) : []
  }
  if (typeof value !== 'object' || value === null) return []
  if (path.length >= maxDepth) return problem(`nested more than ${maxDepth} deep`)
  return Object.entries(value).flatMap(([name, inside]) => {
    if (unclean(name)) return problem('a name holds characters that cannot be stored')
    return findUnclean(inside, [...path, name])
  })
}
