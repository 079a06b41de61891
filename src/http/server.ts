import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import type { httpApp } from './app.ts'
import { badRequest, Problem, problemDocument, problemType } from './problem.ts'

/** A server that listens. */
export interface Listening {
  url: string
  /** Takes no more requests, and waits for those under way. */
  close(): Promise<void>
}

/** An import may stream for hours, so what is limited is not how long a request takes but how long it is silent. */
const options = {
  requestTimeout: 0,
  headersTimeout: 60_000,
  // Node would refuse what names no host, but not with a problem document.
  requireHostHeader: false,
}
const silenceMs = 300_000

/**
 * Listens on a host and port (0: any free one), and tells the log of what never reaches the application. Rejects when the
 * port is taken.
 */
export const listen = async (
  app: Pick<ReturnType<typeof httpApp>, 'fetch'>,
  { host, port }: { host: string; port: number },
  log: Pick<Logger, 'info'>,
): Promise<Listening> => {
  const refused = (problem: Problem): Refusal => {
    const requestId = randomUUID()
    log.info({ requestId, status: problem.status }, 'refused what is no request')
    return {
      status: problem.status,
      headers: { 'content-type': problemType, 'x-request-id': requestId },
      body: problemDocument(problem, requestId),
    }
  }
  const answer = getRequestListener(app.fetch, {
    hostname: host,
    errorHandler() {
      const { body, ...init } = refused(badUrl)
      return new Response(body, init)
    },
  })
  const server = createServer(options, (request, response) => {
    // A balancer that still speaks HTTP/1.0 need not name one.
    if (request.headers.host === undefined && request.httpVersion !== '1.0')
      return refuse(request.socket, refused(noHost))
    return answer(request, response)
  })
  server.setTimeout(silenceMs)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET') socket.destroy()
    else refuse(socket, refused(problemOf(error.code)))
  })
  server.on('connect', (_, socket) => refuse(socket, refused(noTunnel)))
  server.on('checkExpectation', ({ socket }) => refuse(socket, refused(notExpected)))
  server.on('request', (_, response) => {
    // A connection kept alive past its last answer would hold up the end.
    response.once('close', () => server.listening || server.closeIdleConnections())
  })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${actual}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeIdleConnections()
      }),
  }
}

/** The answer to what never reaches the application. */
interface Refusal {
  status: number
  headers: Record<string, string>
  body: string
}

const noHost = badRequest('The request names no host: send the header Host.')
const badUrl = badRequest('The host or the path of the request is not valid.')
const noTunnel = new Problem(405, 'Method not allowed', 'This server leads to no other.')
const notExpected = new Problem(417, 'Expectation failed', 'Only 100-continue may be expected.')

/** Answers what is not HTTP, too long or too slow, and hangs up. */
const refuse = (socket: Duplex, { status, headers, body }: Refusal): void => {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

const problemOf = (code: string | undefined): Problem => {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Problem(431, 'Headers too large', 'The path and the headers together are too long.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem(408, 'Request timeout', 'The request did not arrive in time.')
  return badRequest('The request is not valid HTTP.')
}
