import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** One thing wrong with a request: where, what, and how to mend it. */
export interface ProblemDetail {
  location: string
  message: string
}

/** A megabyte can be wrong in half a million places: this many are told. */
const maxErrors = 100

/** An error that a client may see, as an RFC 9457 problem document. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: ContentfulStatusCode
  readonly title: string
  readonly errors: readonly ProblemDetail[]
  /** In so many seconds the same may be asked again. */
  readonly retryAfter: number | undefined
  constructor(
    status: ContentfulStatusCode,
    title: string,
    detail: string,
    errors: readonly ProblemDetail[] = [],
    retryAfter?: number,
  ) {
    super(detail)
    this.status = status
    this.title = title
    this.errors = errors.slice(0, maxErrors)
    this.retryAfter = retryAfter
  }
}

export const badRequest = (detail: string, errors?: readonly ProblemDetail[]): Problem =>
  new Problem(400, 'Bad request', detail, errors)

/** Not there, or not yours: which of the two is never told. */
export const notFound = (): Problem => new Problem(404, 'Not found', 'There is nothing here.')

export const unsupportedMediaType = (detail: string): Problem =>
  new Problem(415, 'Unsupported media type', detail)

/**
 * A problem as its document. What is not there and what is not yours must look alike byte for byte, so a 404 has its
 * request id in the header alone.
 */
export const problemDocument = (
  { status, title, message, errors }: Problem,
  requestId?: string,
): string =>
  JSON.stringify({
    type: 'about:blank',
    title,
    status,
    detail: message,
    ...(status !== 404 && requestId !== undefined && { requestId }),
    ...(errors.length > 0 && { errors }),
  })

export const problemType = 'application/problem+json'

/** Answers with a problem document. */
export const sendProblem = (c: Context, problem: Problem) =>
  c.body(problemDocument(problem, c.get('requestId')), problem.status, {
    'content-type': problemType,
    ...(problem.retryAfter !== undefined && { 'retry-after': String(problem.retryAfter) }),
    // The rest of a refused body is not read, so the connection cannot be used again.
    ...((problem.status === 413 || problem.status === 415) && { connection: 'close' }),
  })
