import { type CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { pageView } from '../schemas.ts'
import type { Ask } from './ask.ts'

const feed = z
  .string()
  .default('home')
  .describe('Which feed: a name of letters, digits and dashes. Most users have but one, home.')
const limit = z.number().int().min(1).max(100).default(20).describe('How many items, at most 100.')

/** How far down a feed an item is looked for: on the page first, then as far as one answer goes. */
const depths = [20, 100]

type Page = z.infer<typeof pageView>

/** A server of tools that steer, show and explain the feeds of one user. It lives for one request. */
export const toolServer = (ask: Ask): McpServer => {
  const server = new McpServer(
    { name: 'tiller', version: '1' },
    // The tools are always the same: nobody need listen for others.
    { capabilities: { tools: { listChanged: false } } },
  )
  const home = (feed: string) => `/v1/feeds/${encodeURIComponent(feed)}`
  const answered = async (...request: Parameters<Ask>): Promise<CallToolResult> => {
    const given = await ask(...request)
    return 'wrong' in given ? failed(given.wrong) : done(given.answer)
  }

  server.registerTool(
    'steer_feed',
    {
      title: 'Steer the feed',
      description:
        'Types a command into the user’s recommendation feed, in plain words, such as "less like the second one, newest first" or ' +
        '"undo that". What it asks for is remembered and holds on every later page. Answers what was understood and what ' +
        'was not, all that is in force, and the page: its items with ids, reasons and explanations.',
      inputSchema: z.strictObject({
        text: z
          .string({ error: 'say in "text" what the feed should show, in plain words' })
          .describe('What the user wants, in their words; at most 2,000 characters.'),
        feed,
      }),
      annotations: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
    },
    ({ text, feed }) => answered('POST', `${home(feed)}/commands`, { text }),
  )

  server.registerTool(
    'show_feed',
    {
      title: 'Show the feed',
      description:
        'The page that the user’s feed shows now, or the one after it by its cursor. Changes nothing that is remembered.',
      inputSchema: z.strictObject({
        feed,
        limit,
        cursor: z.string().optional().describe('The cursor of a page, for the one after it.'),
      }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ feed, limit, cursor }) => {
      const query = new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) })
      return answered('GET', `${home(feed)}?${query}`)
    },
  )

  server.registerTool(
    'explain_item',
    {
      title: 'Explain an item',
      description:
        'Why an item is where it is in the user’s feed: its place, the sentence shown, and the reasons with the share ' +
        'that each has in its score.',
      inputSchema: z.strictObject({
        item: z
          .string({ error: 'give in "item" the id of an item of the feed' })
          .describe('The id of an item, as a page gives it.'),
        feed,
      }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ item: id, feed }) => {
      for (const depth of depths) {
        const given = await ask('GET', `${home(feed)}?limit=${depth}`)
        if ('wrong' in given) return failed(given.wrong)
        const { items } = given.answer.page as Page
        const at = items.findIndex((item) => item.id === id)
        if (at >= 0) return done({ place: at + 1, ...items[at]! })
      }
      return failed(
        `No item "${id}" is among the first ${depths.at(-1)} of this feed: give the id of one that show_feed or steer_feed answered.`,
      )
    },
  )

  return server
}

const done = (answer: Record<string, unknown>): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(answer) }],
  structuredContent: answer,
})

const failed = (why: string): CallToolResult => ({
  content: [{ type: 'text', text: why }],
  isError: true,
})
