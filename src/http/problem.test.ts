import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { Env } from './env.ts'
import { badRequest, notFound, Problem, problemDocument, sendProblem } from './problem.ts'
import { problemView } from './schemas.ts'

const place = { location: 'text', message: 'a command has words' }
const read = (problem: Problem, requestId?: string) =>
  JSON.parse(problemDocument(problem, requestId))

describe('a problem document', () => {
  test('has what RFC 9457 asks for, the places, and the id to ask about', () => {
    expect(read(badRequest('Wrong.', [place]), 'r-1')).toEqual({
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      detail: 'Wrong.',
      requestId: 'r-1',
      errors: [place],
    })
  })

  test('is what the OpenAPI document says that it is', () => {
    for (const problem of [badRequest('Wrong.', [place]), notFound(), badRequest('Wrong.')])
      expect(problemView.strict().safeParse(read(problem, 'r-1')).success).toBe(true)
  })

  test('of a 404 is the same for every request', () => {
    expect(problemDocument(notFound(), 'r-1')).toBe(problemDocument(notFound(), 'r-2'))
  })

  test('tells a hundred places at most', () => {
    const { errors } = read(badRequest('Wrong.', Array(5_000).fill(place)))
    expect(errors).toHaveLength(100)
  })
})

describe('an answer with a problem', () => {
  const app = new Hono<Env>()
  app.get('/:status', (c) =>
    sendProblem(c, new Problem(Number(c.req.param('status')) as 400, 'Title', 'Detail.')),
  )

  test.each([400, 401, 404, 413, 415, 503])('has status %i and its media type', async (status) => {
    const response = await app.request(`/${status}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test.each([
    [400, null],
    [413, 'close'],
    [415, 'close'],
  ])(
    'of status %i leaves the connection %s: an unread body cannot be skipped',
    async (status, to) => {
      expect((await app.request(`/${status}`)).headers.get('connection')).toBe(to)
    },
  )
})
