import type { StateSnapshot } from '@langchain/langgraph'
import type { FeedKey } from '../../preferences/index.ts'
import { assistantId, graphId } from './assistants.ts'
import type { Chat } from './chat.ts'
import { threadIdOf } from './find.ts'
import type { ThreadRow } from './thread-queries.ts'

/** How a thread may stand. */
export const statuses = ['idle', 'busy', 'interrupted', 'error'] as const

/** A feed as a thread. */
export interface Thread {
  thread_id: string
  created_at: string
  updated_at: string
  metadata: Record<string, unknown>
  status: (typeof statuses)[number]
  config: object
  values?: unknown
  interrupts?: object
}

/** What is noted at a feed, and what it is. */
export const metadataOf = ({ feed, metadata }: ThreadRow) => ({
  ...metadata,
  graph_id: graphId,
  assistant_id: assistantId,
  feed,
})

/** A feed as clients see it. */
export const viewThread = async (
  key: FeedKey,
  row: ThreadRow,
  state: StateSnapshot,
  chat: Chat,
): Promise<Thread> => ({
  thread_id: threadIdOf(key),
  created_at: row.createdAt,
  updated_at: row.updatedAt,
  metadata: metadataOf(row),
  status: row.isBusy
    ? 'busy'
    : state.tasks.some(({ error }) => error !== undefined)
      ? 'error'
      : state.next.length > 0
        ? 'interrupted'
        : 'idle',
  config: {},
  ...(state.createdAt !== undefined && {
    values: await chat(state.values),
    interrupts: Object.fromEntries(state.tasks.map(({ id, interrupts }) => [id, interrupts])),
  }),
})
