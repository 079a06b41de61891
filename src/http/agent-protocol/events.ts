import { type BaseMessageChunk, isBaseMessage } from '@langchain/core/messages'
import type { RunnableConfig } from '@langchain/core/runnables'
import type { StreamEvent } from '@langchain/core/tracers/log_stream'
import type { StreamMode } from '@langchain/langgraph'
import { checkpointOf } from './states.ts'

/** What a client may ask to be told. */
export const modes = [
  'values',
  'updates',
  'messages',
  'messages-tuple',
  'custom',
  'events',
  'tasks',
  'checkpoints',
  'debug',
] as const
export type Mode = (typeof modes)[number]

/** One event of a stream. */
export interface Part {
  event: string
  data: unknown
}

/** The modes of LangGraph's library that the client's need. */
export const libraryModes = (asked: readonly Mode[]): StreamMode[] => {
  const needed = new Set<StreamMode>()
  for (const mode of asked)
    if (mode === 'messages-tuple') needed.add('messages')
    else if (mode !== 'events') needed.add(mode)
  if (asked.includes('messages')) needed.add('values')
  // Of a run that is asked for nothing but events, too, LangGraph has to stream something.
  return needed.size === 0 ? ['updates'] : [...needed]
}

/** Makes what clients are told of what LangGraph tells, in the form of LangGraph's own server. */
export const teller = (
  asked: readonly Mode[],
  { run, subgraphs }: { run: string; subgraphs: boolean },
) => {
  const wants = (mode: Mode) => asked.includes(mode)
  const messages = messageTeller()
  return (told: StreamEvent): Part[] => {
    if (told.tags?.includes('langsmith:hidden')) return []
    const isOwn = told.event === 'on_chain_stream' && told.run_id === run
    if (!isOwn)
      return [
        ...(wants('events') ? [{ event: 'events', data: told }] : []),
        ...(wants('messages') ? messages.spoken(told) : []),
      ]
    const [namespace, mode, chunk] = subgraphs ? told.data.chunk : [[], ...told.data.chunk]
    const name = [mode, ...namespace].join('|')
    if (mode === 'messages') return wants('messages-tuple') ? [{ event: name, data: chunk }] : []
    // Where namespaces are told, LangGraph says of values which checkpoint they are.
    if (mode === 'checkpoints' && !('values' in chunk))
      return wants('checkpoints') ? [] : [{ event: name, data: chunk }]
    return [
      ...(wants(mode) ? [{ event: name, data: shaped(mode, chunk) }] : []),
      ...(wants('messages') && mode === 'values' ? messages.complete(chunk) : []),
    ]
  }
}

interface CheckpointPayload {
  config?: RunnableConfig
  parentConfig?: RunnableConfig
  tasks: object[]
  values: unknown
  metadata: unknown
  next: unknown
}

// biome-ignore lint/suspicious/noExplicitAny: LangGraph does not type what its modes tell
const shaped = (mode: Mode, chunk: any): unknown => {
  if (mode === 'checkpoints') {
    const { values, metadata, next } = chunk as CheckpointPayload
    return { values, metadata, next }
  }
  if (mode === 'debug' && chunk.type === 'checkpoint')
    return { ...chunk, payload: checkpointPayload(chunk.payload) }
  return chunk
}

/** A checkpoint without what the run was configured with. */
const checkpointPayload = ({ config, parentConfig, ...payload }: CheckpointPayload) => {
  const checkpoint = checkpointOf(config)
  const parent = checkpointOf(parentConfig)
  return {
    ...payload,
    config: { configurable: checkpoint },
    checkpoint,
    parent_checkpoint: parent,
    parent_config: parent && { configurable: parent },
  }
}

/** Messages of chat models, whole as far as they have come: LangGraph's older mode. */
const messageTeller = () => {
  const heard = new Map<string, BaseMessageChunk>()
  const completed = new Set<string>()
  return {
    spoken({ event, tags, data, metadata }: StreamEvent): Part[] {
      const message = data.chunk as BaseMessageChunk | undefined
      if (event !== 'on_chat_model_stream' || tags?.includes('nostream') || !message?.id) return []
      const before = heard.get(message.id)
      const whole = before ? before.concat(message as never) : message
      heard.set(message.id, whole)
      return [
        ...(before ? [] : [{ event: 'messages/metadata', data: { [message.id]: { metadata } } }]),
        { event: 'messages/partial', data: [whole] },
      ]
    },
    complete(values: { messages?: unknown }): Part[] {
      const given = Array.isArray(values?.messages) ? values.messages : []
      const fresh = given.filter((one) => isBaseMessage(one) && one.id && !completed.has(one.id))
      for (const { id } of fresh) completed.add(id)
      return fresh.length > 0 ? [{ event: 'messages/complete', data: fresh }] : []
    },
  }
}
