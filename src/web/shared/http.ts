/** Why something was not answered as hoped. Status 0: the server could not be reached, or broke off. */
export class Failure extends Error {
  readonly status: number
  readonly title: string
  /** After how many milliseconds it may be asked again, where the server says so. */
  readonly retryAfter: number | undefined

  constructor(status: number, title: string, detail: string, retryAfter?: number) {
    super(`${title}: ${detail}`)
    this.status = status
    this.title = title
    this.retryAfter = retryAfter
  }
}

export const outOfReach = () =>
  new Failure(0, 'No connection', 'the server cannot be reached at the moment.')

/** How a page comes by its token. */
interface TokenSource {
  /** Asks whoever sits there. The page puts its dialog here. */
  ask: () => Promise<string | undefined>
  /** Under which name the tab keeps it. */
  keptAs: string
  /** The answers for which another one may help. */
  wantedFor: number[]
}

export const token: TokenSource = {
  ask: async () => undefined,
  keptAs: 'token',
  wantedFor: [401],
}
let asked: Promise<string | undefined> | undefined

interface Request {
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Sends a request with the token of this tab. @throws Failure when it is not answered by what was asked for. */
export const send = async (
  method: string,
  path: string,
  { body, headers = {}, signal }: Request = {},
): Promise<Response> => {
  const held = sessionStorage.getItem(token.keptAs)
  const response = await fetch(path, {
    method,
    ...(signal && { signal }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: {
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(held && { authorization: `Bearer ${held}` }),
    },
  }).catch((error) => {
    throw signal?.aborted ? error : outOfReach()
  })
  if (response.ok) return response
  if (token.wantedFor.includes(response.status) && (await isGiven(held))) {
    return send(method, path, { body, headers, ...(signal && { signal }) })
  }
  throw await failureOf(response)
}

/** Whether there is another token than the one that was sent. However many requests want one, it is asked for once. */
const isGiven = async (sent: string | null): Promise<boolean> => {
  if (sessionStorage.getItem(token.keptAs) !== sent) return true
  asked ??= token.ask().finally(() => {
    asked = undefined
  })
  const given = await asked
  if (given) sessionStorage.setItem(token.keptAs, given)
  return Boolean(given)
}

const failureOf = async (response: Response): Promise<Failure> => {
  const after = Number(response.headers.get('retry-after') ?? Number.NaN)
  const problem = await response.json().catch(() => ({}))
  return problemOf({ status: response.status, ...problem }, after * 1_000)
}

/** A problem document as a failure. */
export const problemOf = (
  { status = 500, title = 'Failed', detail = 'The server did not say why.', errors = [] }: Problem,
  retryAfter = Number.NaN,
): Failure => {
  const places = errors.map(({ message }) => message).join('; ')
  return new Failure(
    status,
    title,
    places ? `${detail} ${places}` : detail,
    Number.isNaN(retryAfter) ? undefined : retryAfter,
  )
}

interface Problem {
  status?: number
  title?: string
  detail?: string
  errors?: { message: string }[]
}

/** The JSON that a path answers. @throws Failure */
export const ask = async <Answer>(
  method: string,
  path: string,
  request: Request = {},
): Promise<Answer> => {
  const response = await send(method, path, request)
  const isEmpty = response.status === 204
  return isEmpty ? (undefined as Answer) : response.json().catch(() => Promise.reject(outOfReach()))
}
