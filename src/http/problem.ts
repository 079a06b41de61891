import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** One thing wrong with a request: where, what, and how to mend it. */
export interface ProblemDetail {
  location: string
  message: string
}

/** An error that a client may see, as an RFC 9457 problem document. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: ContentfulStatusCode
  readonly title: string
  readonly errors: readonly ProblemDetail[]
  constructor(
    status: ContentfulStatusCode,
    title: string,
    detail: string,
    errors: readonly ProblemDetail[] = [],
  ) {
    super(detail)
    this.status = status
    this.title = title
    this.errors = errors
  }
}

export const badRequest = (detail: string, errors?: readonly ProblemDetail[]): Problem =>
  new Problem(400, 'Bad request', detail, errors)

/** Not there, or not yours: which of the two is never told. */
export const notFound = (): Problem => new Problem(404, 'Not found', 'There is nothing here.')

/**
 * Answers with a problem document. What is not there and what is not yours must look alike byte for byte, so a 404
 * has its request id in the header alone.
 */
export const sendProblem = (c: Context, { status, title, message, errors }: Problem) =>
  c.body(
    JSON.stringify({
      type: 'about:blank',
      title,
      status,
      detail: message,
      ...(status !== 404 && { requestId: c.get('requestId') }),
      ...(errors.length > 0 && { errors }),
    }),
    status,
    {
      'content-type': 'application/problem+json',
      // The rest of a refused body is not read, so the connection cannot be used again.
      ...((status === 413 || status === 415) && { connection: 'close' }),
    },
  )
