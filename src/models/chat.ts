import type { ChatOpenAI } from '@langchain/openai'
import { boundedFetch } from './bounded-fetch.ts'
import { openaiCredentials } from './credentials.ts'

/** What {@link openChatModel} needs to know. */
export interface ChatModelOptions {
  /** Default `gpt-4o-mini`. */
  readonly model?: string | undefined
  readonly apiKey?: string | undefined
  /** An OpenAI-compatible server other than OpenAI's own. */
  readonly baseUrl?: string | undefined
  /** For each attempt; a failure of the server or the connection is tried once more. Default 20 seconds. */
  readonly timeoutMs?: number | undefined
}

/** The longest answers list a user's interests: some kilobytes. */
const longestAnswerBytes = 1_048_576

/**
 * The chat model, or undefined when neither a key nor a server is given: a program without one goes on
 * with its built-in language parts.
 *
 * Asynchronous because the library takes about half a second to load.
 */
export async function openChatModel({
  model = 'gpt-4o-mini',
  apiKey,
  baseUrl,
  timeoutMs = 20_000,
}: ChatModelOptions): Promise<ChatOpenAI | undefined> {
  const credentials = openaiCredentials({ apiKey, baseUrl })
  if (credentials === undefined) return undefined
  const { ChatOpenAI } = await import('@langchain/openai')
  return new ChatOpenAI({
    ...credentials,
    configuration: { ...credentials.configuration, fetch: boundedFetch(longestAnswerBytes) },
    model,
    temperature: 0,
    maxRetries: 1,
    onFailedAttempt,
    timeout: timeoutMs,
  })
}

/** Of itself the library tries again whatever failed, an answer withheld by a filter too. */
const onFailedAttempt = (error: unknown): void => {
  if (!mayPass(error)) throw error
}

/** A failure of the server or a broken connection may be gone a second later. */
const mayPass = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if ('status' in error && typeof error.status === 'number') return error.status >= 500
  return error.constructor.name === 'APIConnectionError'
}
