import { basename } from 'node:path'
import type { ChatOpenAI } from '@langchain/openai'
import type { Config } from '../../../src/config.ts'
import { openChatModel } from '../../../src/models/index.ts'
import { isFile } from '../../files.ts'
import { serveGguf } from './local.ts'

/** A chat model to be measured, and its server. */
export interface Opened {
  chat: ChatOpenAI
  name: string
  close(): void
}

type Settings = Pick<Config, 'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'TILLER_CHAT_MODEL'>

const mend =
  'set OPENAI_API_KEY or OPENAI_BASE_URL, or name a GGUF file with --gguf and have llama-server on the PATH or ' +
  'node-llama-cpp installed'

/** The model of a GGUF file, or the configured one; or why there is none, with the mend. */
export const openModel = async (
  gguf: string | undefined,
  { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, TILLER_CHAT_MODEL: model }: Settings,
): Promise<Opened | string> => {
  if (gguf === undefined) {
    const chat = await openChatModel({ model, apiKey, baseUrl })
    return chat ? { chat, name: chat.model, close: () => {} } : `no model is configured: ${mend}`
  }
  if (!isFile(gguf)) return `there is no file ${gguf}: ${mend}`
  const server = await serveGguf(gguf)
  if (!server) return `nothing is installed that serves ${gguf}: ${mend}`
  const name = basename(gguf)
  const chat = await openChatModel({ model: name, baseUrl: server.baseUrl })
  return { chat: chat!, name, close: server.close }
}
