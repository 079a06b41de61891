import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { ChatMessage } from './chat-json.ts'

/** What a client asked for, in OpenAI's protocol. */
export interface ChatRequest {
  readonly messages: ChatMessage[]
  readonly response_format: { type: string; json_schema?: { strict: boolean; schema: object } }
}

/** How a server answers one request, well or badly. */
export type ChatAnswer = (response: ServerResponse, request: ChatRequest) => void

/** A chat server on a port of its own that answers as told. */
export interface ChatServer {
  readonly baseUrl: string
  /** Every request since the last `answer`. */
  readonly requests: readonly ChatRequest[]
  /** Answers the next requests so, one after the other; the last answer is given again and again. */
  answer(...answers: [ChatAnswer, ...ChatAnswer[]]): void
  close(): void
}

export const openChatServer = async (): Promise<ChatServer> => {
  const requests: ChatRequest[] = []
  let next: ChatAnswer[] = []
  const server = createServer(async (request, response) => {
    const asked = (await json(request)) as ChatRequest
    requests.push(asked)
    next[Math.min(requests.length, next.length) - 1]?.(response, asked)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    answer(...answers) {
      requests.length = 0
      next = answers
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A completion with these words, or with this value as JSON. */
export const says =
  (
    content: unknown,
    { message = {}, end = 'stop', usage }: { message?: object; end?: string; usage?: object } = {},
  ) =>
  (response: ServerResponse): void => {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    const choice = {
      index: 0,
      finish_reason: end,
      message: { role: 'assistant', content: text, ...message },
    }
    sendJson(response, {
      id: 'x',
      object: 'chat.completion',
      created: 0,
      model: 'm',
      choices: [choice],
      ...(usage && { usage }),
    })
  }

export const fails =
  (status: number) =>
  (response: ServerResponse): void => {
    const error = { message: `status ${status}`, type: 'error' }
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error }))
  }

const sendJson = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Every way in which a server gives no answer at all, or one that holds no words. */
export const silences: readonly [string, ChatAnswer][] = [
  ['refuses in words of its own', says('', { message: { content: null, refusal: 'no' } })],
  ['withholds the answer', says('', { end: 'content_filter' })],
  ['cuts the answer off at its greatest length', says('{"act":"refine","oper', { end: 'length' })],
  ['says nothing', says('  ')],
  ['has no content', says('', { message: { content: null } })],
  ['has no choices', (response) => sendJson(response, { choices: [] })],
  ['sends another document', (response) => sendJson(response, { hello: 1 })],
  [
    'sends a web page',
    (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hi'),
  ],
  ['refuses the key', fails(401)],
  ['knows no such model', fails(404)],
  ['is asked too often', fails(429)],
  ['fails', fails(500)],
  ['cuts the connection', (response) => void response.socket?.destroy()],
  [
    'cuts the connection in the midst of the answer',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
      response.write('{"choices":[', () => response.socket?.destroy())
    },
  ],
  ['never answers', () => {}],
]
