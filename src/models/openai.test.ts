import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { EmbedderError } from './error.ts'
import { openOpenAI } from './openai.ts'

interface EmbeddingsRequest {
  readonly model: string
  readonly input: string[]
  readonly encoding_format: string
}
type Answer = (request: EmbeddingsRequest, response: ServerResponse, authorization: string) => void

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A server on a free port that answers every request as told. */
async function serve(answer: Answer): Promise<string> {
  server = createServer(async (request, response) => {
    const body = (await json(request)) as EmbeddingsRequest
    answer(body, response, request.headers.authorization ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

function send(response: ServerResponse, embeddings: readonly unknown[]): void {
  const data = embeddings.map((embedding, index) => ({ object: 'embedding', index, embedding }))
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ object: 'list', model: 'm', data, usage: {} }))
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { message: `status ${status}`, type: 'error' } }))
}

/** JSON has no infinity, but numbers that are read as one. */
const infinite = '{"object":"list","data":[{"index":0,"embedding":[1e999,0,1]}]}'

/** Answers that tell texts apart: a vector's first number is its text's length. */
const vectorOf = (text: string) => [text.length, 0, 1]
const plain: Answer = ({ input }, response) => send(response, input.map(vectorOf))

describe('a server that keeps to the protocol', () => {
  test('gives unit vectors in order, over several requests, and its dimension', async () => {
    const sizes: number[] = []
    const baseUrl = await serve((request, response, authorization) => {
      sizes.push(request.input.length)
      plain(request, response, authorization)
    })
    const embedder = await openOpenAI({ model: 'm', baseUrl })
    expect(embedder).toMatchObject({ name: 'openai:m', dimension: 3 })
    const vectors = await embedder.embed(Array.from({ length: 300 }, (_, at) => 'x'.repeat(at + 1)))
    expect(sizes).toEqual([1, 128, 128, 44])
    vectors.forEach(([first, , last], at) => {
      expect(first! / last!).toBeCloseTo(at + 1, 2)
      expect(Math.hypot(first!, last!)).toBeCloseTo(1, 5)
    })
  })

  test('is asked for floats of the given model, with the key', async () => {
    let asked: unknown
    const baseUrl = await serve((request, response, authorization) => {
      asked = { ...request, authorization }
      plain(request, response, authorization)
    })
    await openOpenAI({ model: 'm', baseUrl, apiKey: 'secret' })
    expect(asked).toMatchObject({
      model: 'm',
      encoding_format: 'float',
      authorization: 'Bearer secret',
    })
  })

  test('never sees an empty text, which OpenAI would refuse', async () => {
    const baseUrl = await serve((request, response, authorization) =>
      request.input.includes('') ? fail(response, 400) : plain(request, response, authorization),
    )
    const embedder = await openOpenAI({ model: 'm', baseUrl })
    expect(await embedder.embed(['', 'a'])).toHaveLength(2)
    expect(await embedder.embed([])).toEqual([])
  })

  test('is tried once more after a failure', async () => {
    let requests = 0
    const baseUrl = await serve((request, response, authorization) =>
      ++requests === 2 ? fail(response, 500) : plain(request, response, authorization),
    )
    const embedder = await openOpenAI({ model: 'm', baseUrl })
    expect(await embedder.embed(['a'])).toHaveLength(1)
    expect(requests).toBe(3)
  })
})

describe('no vectors are better than wrong ones: an error names the model when the server', () => {
  const answers: [string, Answer][] = [
    [
      'changes its dimension',
      ({ input }, response) =>
        send(
          response,
          input.map(() => [1, 2]),
        ),
    ],
    ['answers base64 though asked for floats', (_, response) => send(response, ['AACAPwAAAEA='])],
    ['answers zeros', (_, response) => send(response, [[0, 0, 0]])],
    ['answers null among the numbers', (_, response) => send(response, [[1, null, 3]])],
    ['leaves a vector out', (_, response) => send(response, [])],
    [
      'answers more vectors than texts',
      ({ input }, response) => send(response, [...input, 'more'].map(vectorOf)),
    ],
    ['answers infinities', (_, response) => void response.end(infinite)],
    ['answers JSON that breaks off', (_, response) => void response.end('{"data": [{"embed')],
    ['answers an error and calls it a success', (_, response) => void response.end('{"error":{}}')],
    ['hangs up', (_, response) => void response.destroy()],
    [
      'hangs up in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 })
        response.write('{"data"', () => response.destroy())
      },
    ],
    ['answers something else', (_, response) => void response.end('<html>')],
    ['refuses the key', (_, response) => fail(response, 401)],
    ['fails again and again', (_, response) => fail(response, 500)],
  ]
  test.each(answers)('%s', async (_, later) => {
    let requests = 0
    const baseUrl = await serve((...given) => (++requests === 1 ? plain : later)(...given))
    const embedder = await openOpenAI({ model: 'm', baseUrl })
    const embedding = embedder.embed(['text'])
    await expect(embedding).rejects.toThrow(EmbedderError)
    await expect(embedding).rejects.toThrow('openai:m')
  })
})

test('a server that does not answer well is refused while opening, with what to check', async () => {
  const baseUrl = await serve((_, response) => fail(response, 401))
  const opening = openOpenAI({ model: 'm', baseUrl })
  await expect(opening).rejects.toThrow(EmbedderError)
  await expect(opening).rejects.toThrow('OPENAI_BASE_URL')
})

test('vectors that a server gives out of order go to their texts', async () => {
  const baseUrl = await serve(({ input }, response) => {
    const data = input.map((text, index) => ({ index, embedding: vectorOf(text) })).reverse()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ object: 'list', data }))
  })
  const embedder = await openOpenAI({ model: 'm', baseUrl })
  const [short, long] = await embedder.embed(['x', 'xxxx'])
  expect(short![0]! / short![2]!).toBeCloseTo(1, 5)
  expect(long![0]! / long![2]!).toBeCloseTo(4, 5)
})

test('an error tells neither the key nor the texts', async () => {
  let requests = 0
  const baseUrl = await serve((request, response, authorization) =>
    ++requests === 1 ? plain(request, response, authorization) : fail(response, 401),
  )
  const embedder = await openOpenAI({ model: 'm', baseUrl, apiKey: 'sk-secret' })
  const error = await embedder.embed(['my private wish']).catch((error) => error)
  expect(error).toBeInstanceOf(EmbedderError)
  expect(`${error.message} ${error.stack}`).not.toMatch(/sk-secret|private wish/)
})

test('an abort rejects with its reason while the server is silent', async () => {
  let requests = 0
  const abort = new AbortController()
  const baseUrl = await serve((...given) => {
    if (++requests === 1) plain(...given)
    else abort.abort(new Error('enough'))
  })
  const embedder = await openOpenAI({ model: 'm', baseUrl })
  await expect(embedder.embed(['a'], { signal: abort.signal })).rejects.toThrow('enough')
})
