import { v5 as uuidv5 } from 'uuid'
import type { FeedKey } from '../../src/preferences/index.ts'

const namespace = '2c9a0f0e-5d0c-4b47-9d0a-7f2f3b1f6a55'

/** The LangGraph thread of a feed: a UUID derived from user and feed. */
export const threadOf = ({ userId, feed }: FeedKey): string =>
  uuidv5(JSON.stringify([userId, feed]), namespace)
