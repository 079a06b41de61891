import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { jsonBody, limitBody, noBody } from './body.ts'
import type { Env } from './env.ts'
import { Problem, sendProblem } from './problem.ts'

const app = new Hono<Env>()
app.onError((error, c) => {
  if (error instanceof Problem) return sendProblem(c, error)
  throw error
})
app.post('/json', limitBody(200_000), jsonBody, async (c) => c.json(await c.req.json()))
app.post('/none', noBody, (c) => c.text('done'))

const send = async (
  path: string,
  body: string | Uint8Array | ReadableStream | null,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => {
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
  const response = await app.request(path, init)
  return { status: response.status, text: await response.text() }
}
const problemOf = async (...asked: Parameters<typeof send>) => {
  const { status, text } = await send(...asked)
  return { status, ...JSON.parse(text) }
}
const nested = (depth: number, inside = '1') => '['.repeat(depth) + inside + ']'.repeat(depth)

describe('a JSON body', () => {
  test.each(['{"text":"é 😀"}', '[]', 'null', '{"a":{"constructor":1}}', nested(32)])(
    'goes through as it was sent: %s',
    async (body) => expect(await send('/json', body)).toEqual({ status: 200, text: body }),
  )

  test.each(['application/json', 'Application/JSON', 'application/json ; charset=utf-8'])(
    'may be sent as %s',
    async (type) => expect((await send('/json', '1', { 'content-type': type })).status).toBe(200),
  )

  test.each<[string, Record<string, string>, string]>([
    ['of no type', {}, 'application/json'],
    [
      'of another type',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'application/json',
    ],
    ['of a type that only begins so', { 'content-type': 'application/json-patch' }, 'json'],
    [
      'that is compressed',
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      'uncompressed',
    ],
  ])('%s is a 415 that says what to send', async (_, headers, mend) => {
    // A string would bring a type of its own.
    const answer = await problemOf('/json', Buffer.from('1'), headers)
    expect(answer).toMatchObject({ status: 415, detail: expect.stringContaining(mend) })
  })

  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'not JSON'],
    ['cut off', '{"text":', 'not JSON'],
    ['two values', '1 2', 'not JSON'],
    ['a number that is none', '{"a":NaN}', 'not JSON'],
    ['a surrogate in raw bytes', Buffer.from('22eda08022', 'hex'), 'not UTF-8'],
    ['a lone continuation byte', Buffer.from('228022', 'hex'), 'not UTF-8'],
  ])('that is %s is a 400 that says so', async (_, body, why) => {
    expect(await problemOf('/json', body)).toMatchObject({
      status: 400,
      detail: expect.stringContaining(why),
    })
  })

  test.each([
    ['a NUL in a value', '{"a":[{"b":"x\\u0000"}]}', 'a.0.b', 'NUL'],
    ['a lone surrogate in a value', '{"a":"\\ud800"}', 'a', 'surrogate'],
    ['a bare string with a NUL', '"\\u0000"', 'body', 'NUL'],
    ['a NUL in a name', '{"a":{"\\u0000":1}}', 'a', 'name'],
    ['a name that schemas would skip', '{"a":{"__proto__":{"b":1}}}', 'a', '__proto__'],
    ['a name that comes twice', '{"a":[{"b":1,"b":2}]}', 'a.0.b', 'twice'],
    ['nesting', nested(33), Array(32).fill('0').join('.'), 'deep'],
    ['nesting that would exhaust the stack', nested(90_000), Array(32).fill('0').join('.'), 'deep'],
  ])('with %s is a 400 that names the place', async (_, body, location, why) => {
    const { status, errors } = await problemOf('/json', body)
    expect([status, errors]).toEqual([400, [{ location, message: expect.stringContaining(why) }]])
  })
})

describe('a body over the limit', () => {
  test('that is announced is refused before it is read', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': '200001' }
    expect((await problemOf('/json', '1', headers)).status).toBe(413)
  })

  test('that is streamed is refused where it passes the limit, though it would never end', async () => {
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled++
        controller.enqueue(new Uint8Array(10_000).fill(0x20))
      },
    })
    const { status, detail } = await problemOf('/json', endless)
    expect([status, detail]).toEqual([413, 'The body may have at most 200000 bytes.'])
    expect(pulled).toBeLessThan(30)
  })
})

describe('where no body is taken', () => {
  test.each(['', '{}', ' {}\n'])('%j goes through', async (body) => {
    expect(await send('/none', body)).toEqual({ status: 200, text: 'done' })
  })
  test.each(['{"turn":3}', 'x', '[]'])('%j is a 400', async (body) => {
    expect((await send('/none', body)).status).toBe(400)
  })
})
