import type { AIMessageChunk, UsageMetadata } from '@langchain/core/messages'
import type { ChatOpenAI } from '@langchain/openai'
import { abortable } from './abortable.ts'
import { ChatError } from './chat-error.ts'

/** A message in OpenAI's chat format. A type, since LangChain takes no interface for one. */
export type ChatMessage = {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** What a chat model is asked for. */
export interface JsonRequest {
  readonly messages: readonly [ChatMessage, ...ChatMessage[]]
  /** Names the schema to the server: letters, digits and underscores. */
  readonly name: string
  /** JSON Schema of the answer: every property required, no other allowed, as strict servers ask for. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** How an answer may be asked for, the strictest first. */
const formats = ['json_schema', 'json_object', 'text'] as const
type Format = (typeof formats)[number]

/** What each server took, so that only the first request to it finds out. */
const taken = new WeakMap<ChatOpenAI, Format>()

/**
 * Asks a chat model for JSON, and gives back its words as they are: what they hold is for the caller to check. A
 * server that refuses a schema is asked for plain JSON, and one that refuses that for text, with the schema told.
 *
 * @throws {ChatError} when the model refuses, is cut off or says nothing.
 * @throws what the client throws: an error with the server's `status`, or of the connection.
 * @throws the signal's reason as soon as it is aborted.
 */
export async function askForJson(
  chat: ChatOpenAI,
  request: JsonRequest,
  signal?: AbortSignal,
): Promise<string> {
  const known = formats.indexOf(taken.get(chat) ?? 'json_schema')
  for (const format of formats.slice(known)) {
    try {
      const text = await ask(chat, request, format, signal)
      taken.set(chat, format)
      return text
    } catch (error) {
      if (format === 'text' || !isRefused(error)) throw error
    }
  }
  throw new ChatError('the model takes no format')
}

/** OpenAI answers 400 to a request that it does not take; others 422. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && (error.status === 400 || error.status === 422)

async function ask(
  chat: ChatOpenAI,
  { messages, name, schema }: JsonRequest,
  format: Format,
  signal: AbortSignal | undefined,
): Promise<string> {
  const asked = format === 'json_schema' ? [...messages] : withSchema(messages, schema)
  const options = { response_format: formatOf(format, name, schema), ...(signal && { signal }) }
  // Loaded here, like every package: who asks no model does not wait for it.
  const { inModelCall } = await import('../telemetry/index.ts')
  // The client heeds the signal in a request, but not while it waits to try again.
  const answer = await inModelCall(
    { purpose: name, model: chat.model, input: () => asked, tell: toldOf },
    () => abortable(chat.invoke(asked, options), signal),
  )
  const { finish_reason: end } = answer.response_metadata
  if (end === 'length') throw new ChatError('the answer was cut off at its greatest length')
  if (end === 'content_filter') throw new ChatError('the answer was withheld by a content filter')
  if (answer.additional_kwargs.refusal) throw new ChatError('the model refused to answer')
  if (answer.text.trim() === '') throw new ChatError('the model said nothing')
  return answer.text
}

/** What a call took and led to, in OpenTelemetry's names. */
const toldOf = (answer: AIMessageChunk) => {
  const usage = answer.usage_metadata as UsageMetadata | undefined
  const { finish_reason: end } = answer.response_metadata
  return {
    attributes: {
      // A server may leave out any of it.
      ...(usage?.input_tokens && { 'gen_ai.usage.input_tokens': usage.input_tokens }),
      ...(usage?.output_tokens && { 'gen_ai.usage.output_tokens': usage.output_tokens }),
      ...(typeof end === 'string' && { 'gen_ai.response.finish_reason': end }),
    },
    output: answer.text,
  }
}

const formatOf = (format: Format, name: string, schema: JsonRequest['schema']) => {
  if (format !== 'json_schema') return { type: format }
  return {
    type: format,
    json_schema: { name, schema, strict: true },
    // Otherwise the client parses the answer itself, and throws the text away where it is no plain JSON.
    $parseRaw: () => null,
  }
}

const withSchema = (
  [system, ...others]: JsonRequest['messages'],
  schema: JsonRequest['schema'],
): ChatMessage[] => [
  {
    ...system,
    content: `${system.content}\nAnswer with one JSON object of this JSON Schema and nothing else: ${JSON.stringify(schema)}`,
  },
  ...others,
]
