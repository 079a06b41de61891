import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { problemView } from './schemas.ts'
import { type Answer, startTestServer, type TestServer } from './testing.ts'
import { broken, fitting, type JsonSchema } from './testing-fuzz.ts'
import { tour } from './testing-tour.ts'

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  schema: JsonSchema
}
interface Operation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>
}
interface Asked {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string
}

const seed = 20_261_126
const runs = { seed, numRuns: 8 }

let server: TestServer
let document: { paths: Record<string, Record<string, Operation>>; components: object }
let operations: { path: string; method: string; operation: Operation }[]
/** Ids that there are, or were. */
let ids: string[]

beforeAll(async () => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 30) })
  const stops = await tour(server, 'local')
  ids = [...new Set(JSON.stringify(stops).match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g))]
  document = (await server.request('GET', '/openapi.json')).body
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
})
afterAll(() => server.close())

const follow = (ref: string) =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document) as JsonSchema

const bodyOf = ({ requestBody }: Operation) => {
  const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? []
  return type && media ? { type, body: fitting(media.schema, follow) } : undefined
}

/** Requests for an operation, with what stands for each of its parameters, and a body or none. */
const requests = (
  { path, method, operation }: (typeof operations)[number],
  standIn: (parameter: Parameter) => fc.Arbitrary<string | undefined>,
  body?: fc.Arbitrary<string>,
): fc.Arbitrary<Asked> => {
  const parameters = operation.parameters ?? []
  const values = fc.tuple(...parameters.map(standIn))
  return fc.tuple(values, body ?? fc.constant(undefined)).map(([given, text]) => {
    const of = (place: Parameter['in']) =>
      parameters.flatMap(({ name, in: at }, i): [string, string][] =>
        at === place && given[i] !== undefined ? [[name, given[i]]] : [],
      )
    const to = of('path').reduce(
      (whole, [name, value]) => whole.replace(`{${name}}`, () => encodeURIComponent(value)),
      path,
    )
    const query = new URLSearchParams(of('query')).toString()
    return {
      method: method.toUpperCase(),
      path: query ? `${to}?${query}` : to,
      headers: Object.fromEntries(of('header')),
      ...(text !== undefined && { body: text }),
    }
  })
}

const ask = ({ method, path, body, headers }: Asked, type?: string): Promise<Answer> =>
  server.request(method, path, body, { ...(type && { 'content-type': type }), ...headers })

/** What an answer may never tell: where the server's own text is, what it asks its database, what broke. */
const inside = /node_modules|\.ts:\d|\n\s+at |insert into|select .+ from |syntax error at|TypeError/

const expectDocumented = ({ operation }: (typeof operations)[number], answer: Answer) => {
  const { status, headers, body } = answer
  expect(status).toBeLessThan(500)
  expect(Object.keys(operation.responses)).toContain(String(status))
  const types = Object.keys(operation.responses[status]!.content ?? {})
  const type = headers.get('content-type')?.split(';')[0]
  if (types.length > 0) expect(types).toContain(type)
  expect(headers.get('x-request-id')).toMatch(/./)
  if (status < 400) return
  const problem = problemView.strict().parse(body)
  expect(problem.status).toBe(status)
  if (status !== 404) expect(problem.requestId).toBe(headers.get('x-request-id'))
  expect(JSON.stringify(body)).not.toMatch(inside)
}

/** What only the stored catalogue, the clock or the server itself can tell: no schema could. */
const untold = [
  'The item would not fit the schema.',
  'The directive would not fit the schema.',
  'A rule does not fit the schema.',
  'An event is about an item that is not in the catalogue.',
  'The cursor is not one of this server.',
  'an attribute name is used twice',
  'is not between now and the year 9999',
]

describe('whatever is asked of any operation', { timeout: 90_000 }, () => {
  test('as the document says, it is answered as the document says, and refused for what is stored alone', async () => {
    for (const one of operations) {
      const good = ({ name, in: place, required, schema }: Parameter) => {
        const value = fitting(schema, follow).map(String)
        const known = name === 'id' ? fc.oneof(fc.constantFrom(...ids, 'film-1'), value) : value
        // A header that asks for an old stream would be asked for nothing else.
        if (place === 'header') return fc.constant(undefined)
        return required ? known : fc.option(known, { nil: undefined })
      }
      const { type, body } = bodyOf(one.operation) ?? {}
      const text = body?.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
      await fc.assert(
        fc.asyncProperty(requests(one, good, text), async (asked) => {
          const answer = await ask(asked, type)
          expectDocumented(one, answer)
          if (answer.status !== 400) return
          const { detail, errors = [] } = answer.body
          const isUntold = errors.every(({ message }: { message: string }) =>
            untold.includes(message),
          )
          expect([asked, detail, errors, untold.includes(detail) || isUntold]).toEqual([
            asked,
            detail,
            errors,
            true,
          ])
        }),
        runs,
      )
    }
  })

  test('in any broken way, it is answered as the document says: never by a fault or a word of the inside', async () => {
    const evil = fc.oneof(
      fc.constantFrom(
        '',
        '.',
        '..',
        '\0',
        '/',
        '%',
        '%2e',
        '-1',
        '1e999',
        '__proto__',
        'é',
        '\u202e',
      ),
      fc.constantFrom('x'.repeat(300), "' or 1=1 --", '00000000-0000-0000-0000-000000000000'),
      fc.string({ unit: 'grapheme' }),
    )
    for (const one of operations) {
      const bad = ({ in: place }: Parameter) =>
        place === 'header' ? fc.string().map(encodeURIComponent) : evil
      const { type, body } = bodyOf(one.operation) ?? {}
      const types = fc.oneof(
        { weight: 5, arbitrary: fc.constant(type) },
        fc.constantFrom('', 'text/csv', 'application/json; charset=utf-16'),
      )
      const asked = fc.tuple(
        requests(one, bad, body && broken(body)),
        types,
        fc.constantFrom('', '', '', 'surprise=1', '__proto__=1', '%00=%ff'),
      )
      await fc.assert(
        fc.asyncProperty(asked, async ([{ path, ...rest }, contentType, query]) => {
          const joint = path.includes('?') ? '&' : '?'
          const to = query === '' ? path : `${path}${joint}${query}`
          expectDocumented(one, await ask({ ...rest, path: to }, contentType))
        }),
        runs,
      )
    }
  })

  test('it serves afterwards, and the log has no fault', async () => {
    expect((await server.request('GET', '/readyz')).status).toBe(200)
    const faults = server.logged.filter((line) => JSON.parse(line).level >= 50)
    expect(faults).toEqual([])
  })
})
