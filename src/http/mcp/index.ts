import { createMcpHandler } from '@modelcontextprotocol/server'
import { Hono } from 'hono'
import { jsonBody, limitBody } from '../body.ts'
import type { Env } from '../env.ts'
import { asking } from './ask.ts'
import { toolServer } from './tools.ts'

const maxMessageBytes = 64_000

/**
 * The feed for other agents: tools by the Model Context Protocol, streamable HTTP without sessions. Each request stands
 * for itself, so any server may answer it, and nothing is left open.
 */
export const mcpRoutes = (app: Parameters<typeof asking>[0]) =>
  new Hono<Env>().post('/mcp', limitBody(maxMessageBytes), jsonBody, async (c) => {
    const server = () => toolServer(asking(app, c))
    const handler = createMcpHandler(server, { maxSubscriptions: 0 })
    return handler.fetch(c.req.raw, { parsedBody: await c.req.json() })
  })
