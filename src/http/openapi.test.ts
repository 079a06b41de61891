import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { startTestServer, type TestServer } from './testing.ts'
import { type Stop, tour } from './testing-tour.ts'

interface Operation {
  operationId: string
  summary: string
  tags: string[]
  parameters?: { name: string; in: string; required: boolean }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}

let server: TestServer
let stops: Stop[]
let document: { openapi: string; paths: Record<string, Record<string, Operation>> }
let operations: { path: string; method: string; operation: Operation }[]

beforeAll(async () => {
  server = await startTestServer(films)
  document = (await server.request('GET', '/openapi.json')).body
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  stops = await tour(server)
})
afterAll(() => server.close())

/** What a reference of the document stands for: `#/components/schemas/Page`. */
const follow = (ref: string) =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document)

describe('the OpenAPI document', () => {
  test('names every route of the contract that there is', () => {
    const routes = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    expect(routes).toEqual(
      expect.arrayContaining([
        'DELETE /v1/feeds/{feed}/directives/{id}',
        'DELETE /v1/items/{id}',
        'DELETE /v1/me',
        'GET /healthz',
        'GET /metrics',
        'GET /readyz',
        'GET /v1/catalog',
        'GET /v1/feeds/{feed}',
        'GET /v1/feeds/{feed}/directives',
        'GET /v1/feeds/{feed}/turns',
        'GET /v1/feeds/{feed}/turns/{id}',
        'GET /v1/feeds/{feed}/turns/{id}/trace',
        'GET /v1/items/{id}',
        'GET /v1/me/export',
        'GET /v1/ranking',
        'PATCH /v1/feeds/{feed}/directives/{id}',
        'PATCH /v1/items/{id}',
        'POST /v1/events',
        'POST /v1/feeds/{feed}/commands',
        'POST /v1/feeds/{feed}/reset',
        'POST /v1/feeds/{feed}/undo',
        'PUT /v1/catalog',
        'PUT /v1/items',
        'PUT /v1/ranking',
      ]),
    )
  })

  test('is whole: no route under /v1 answers that it does not name', () => {
    const served = server.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    const named = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    for (const route of served) expect(named).toContain(route)
  })

  test('gives each operation an id of its own, a summary, tags and described answers', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(operations.length)
    for (const { operation } of operations) {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/)
      expect(operation.summary).toMatch(/\w/)
      expect(operation.tags).toHaveLength(1)
      const statuses = Object.keys(operation.responses)
      expect(statuses.filter((status) => status.startsWith('2'))).toHaveLength(1)
      for (const { description } of Object.values(operation.responses))
        expect(description).toMatch(/\w/)
    }
  })

  test('describes every parameter of every path', () => {
    for (const { path, operation } of operations) {
      const inPath = (operation.parameters ?? []).filter((p) => p.in === 'path')
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(inPath.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
      expect(inPath.every(({ required }) => required)).toBe(true)
    }
  })

  test('refers to nothing that it does not hold', () => {
    const refs = JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)
    for (const [, ref] of refs) expect(follow(ref!), ref).toBeTypeOf('object')
  })

  test('asks for a token everywhere but where the operators look, and where auth is not configured for none', async () => {
    const { security, components } = document as unknown as {
      security: object[]
      components: { securitySchemes: object }
    }
    expect(security).toEqual([{}, { bearer: [] }])
    const secret = 'a secret of more than thirty-two characters'
    const guarded = await startTestServer(films, { TILLER_JWT_SECRET: secret })
    const { body } = await guarded.request('GET', '/openapi.json')
    await guarded.close()
    expect(body.security).toEqual([{ bearer: [] }])
    expect(components.securitySchemes).toHaveProperty('bearer.scheme', 'bearer')
    const open = operations.filter(({ operation }) => 'security' in operation)
    expect(open.map(({ path }) => path)).toEqual(['/healthz', '/readyz'])
  })

  test('asks for bodies that are closed, down to the smallest part', () => {
    const isOpen = (schema: unknown): boolean => {
      if (typeof schema !== 'object' || schema === null) return false
      if ('$ref' in schema) return isOpen(follow(String(schema.$ref)))
      // What depends on what is said of fields that are named elsewhere.
      const { dependentSchemas: _, ...parts } = schema as Record<string, unknown>
      const isObject = 'properties' in parts && !Array.isArray(parts.properties)
      const closed = parts.additionalProperties === false
      return (isObject && !closed) || Object.values(parts).some(isOpen)
    }
    for (const { operation } of operations) {
      const { requestBody } = operation as { requestBody?: object }
      expect(isOpen(requestBody), operation.operationId).toBe(false)
    }
  })
})

describe('a tour of the API', () => {
  test('visits every operation', () => {
    const visited = new Set(stops.map(({ operationId }) => operationId))
    for (const { operation } of operations) expect(visited).toContain(operation.operationId)
  })

  test('finds every answer as the document says, with nothing more in it', () => {
    const routes = server.app.openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route' ? [definition.route] : [],
    )
    for (const { operationId, answer } of stops) {
      const { responses } = routes.find((route) => route.operationId === operationId)!
      const response = responses[answer.status]
      expect([operationId, String(answer.status)]).toEqual([
        operationId,
        expect.stringMatching(/^2/),
      ])
      const content = response && 'content' in response ? response.content : undefined
      if (content && 'application/x-ndjson' in content) {
        expect(answer.headers.get('content-type')).toContain('application/x-ndjson')
        continue
      }
      const media = content?.['application/json']
      const schema = media && 'schema' in media ? media.schema : undefined
      if (schema instanceof z.ZodType)
        expect(schema.parse(answer.body), operationId).toEqual(answer.body)
      else if (content?.['text/plain']) expect(answer.body).toMatch(/\w/)
      else expect([answer.status, answer.body]).toEqual([204, ''])
    }
  })

  test('is refused whole with a query that no one knows, and the name of it', async () => {
    const taken = stops.filter(({ path }) => path.startsWith('/v1/'))
    for (const { operationId, method, path, body } of taken) {
      const asked = `${path}${path.includes('?') ? '&' : '?'}surprise=1`
      const answer = await server.request(method, asked, body)
      expect([operationId, answer.status]).toEqual([operationId, 400])
      expect(answer.body.errors).toEqual([
        { location: 'surprise', message: 'is not known here: leave it out' },
      ])
    }
  })
})
