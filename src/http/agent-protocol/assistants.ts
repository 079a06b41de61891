import { z } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { v5 as uuidv5 } from 'uuid'
import { type FeedThreads, feedState } from '../../../graphs/feed/index.ts'
import type { Env } from '../env.ts'
import { notFound } from '../problem.ts'
import { isContained } from './contained.ts'
import { inputView } from './input.ts'
import { parsed } from './parsed.ts'

/** The graph's name, and by LangGraph's convention the UUID derived from it. */
export const graphId = 'feed'
export const assistantId = uuidv5(graphId, '6ba7b821-9dad-11d1-80b4-00c04fd430c8')

const since = new Date().toISOString()
const assistant = {
  assistant_id: assistantId,
  graph_id: graphId,
  config: {},
  context: {},
  metadata: { created_by: 'system' },
  name: graphId,
  description: null,
  created_at: since,
  updated_at: since,
  version: 1,
}

/** @throws Problem 404 when it is another's. */
export const checkAssistant = (id: string): void => {
  if (id !== assistantId && id !== graphId) throw notFound()
}

const search = z.object({
  graph_id: z.string().nullish(),
  name: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  offset: z.number().nullish(),
})

const found = (body: unknown) => {
  const { graph_id, name, metadata, offset } = parsed(search, body, 'body')
  const isMet =
    (graph_id ?? graphId) === graphId &&
    assistant.name.includes((name ?? '').toLowerCase()) &&
    isContained(assistant.metadata, metadata ?? {}) &&
    (offset ?? 0) === 0
  return isMet ? [assistant] : []
}

const schemas = {
  graph_id: graphId,
  input_schema: z.toJSONSchema(inputView, { io: 'input' }),
  output_schema: z.toJSONSchema(feedState, { io: 'output' }),
  state_schema: z.toJSONSchema(feedState, { io: 'output' }),
  config_schema: { type: 'object', properties: {} },
  context_schema: { type: 'object', properties: {} },
}

/** What can be run: the feed graph, as it is. */
export const assistantRoutes = (threads: FeedThreads) =>
  new Hono<Env>()
    .post('/assistants/search', async (c) => c.json(found(await c.req.json())))
    .post('/assistants/count', async (c) => c.json(found(await c.req.json()).length))
    .use('/assistants/:id/*', async (c, next) => {
      if (!['search', 'count'].includes(c.req.param('id'))) checkAssistant(c.req.param('id'))
      await next()
    })
    .get('/assistants/:id', (c) => c.json(assistant))
    .get('/assistants/:id/graph', async (c) => c.json(await threads.drawn()))
    .get('/assistants/:id/schemas', (c) => c.json(schemas))
    .get('/assistants/:id/subgraphs', (c) => c.json({}))
    .get('/assistants/:id/subgraphs/:namespace', (c) => c.json({}))
    .post('/assistants/:id/versions', (c) => c.json([assistant]))
