import type { Embedder } from './embedder.ts'
import type { Dictionary } from './minilm/dictionary.ts'
import { parseEmbedderSpec } from './spec.ts'

export { abortable } from './abortable.ts'
export { withinBudget } from './budget.ts'
export { type ChatModelOptions, openChatModel } from './chat.ts'
export { jsonIn } from './chat-answer.ts'
export { askChecked } from './chat-checked.ts'
export { ChatError } from './chat-error.ts'
export { askForJson, type ChatMessage, type JsonRequest } from './chat-json.ts'
export { cosine } from './cosine.ts'
export { embedOnce } from './embed-once.ts'
export type { Embedder, EmbedOptions } from './embedder.ts'
export { EmbedderError } from './error.ts'
export { embedMeanings } from './meaning.ts'
export type { Dictionary } from './minilm/dictionary.ts'

/** What {@link openEmbedder} needs to know. */
export interface EmbedderOptions {
  /** `builtin` (all-MiniLM-L6-v2, no network), `openai:MODEL` or `transformers:MODEL`. */
  readonly embedder: string
  /** Folder for model files, made when missing. */
  readonly cacheDir: string
  readonly openaiApiKey?: string | undefined
  /** An OpenAI-compatible server other than OpenAI's own, such as `http://127.0.0.1:11434/v1`. */
  readonly openaiBaseUrl?: string | undefined
}

/**
 * Opens the embedder that `options.embedder` names.
 *
 * Libraries are loaded here and not with this module, so that a program which embeds nothing does not
 * wait for them.
 *
 * @example
 * ```ts
 * const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: '.tiller/models' })
 * const [vector] = await embedder.embed(['slow films about the sea'])
 * ```
 * @throws {EmbedderError} when the name is wrong, or the model cannot be loaded or reached.
 */
export async function openEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const spec = parseEmbedderSpec(options.embedder)
  switch (spec.kind) {
    case 'builtin': {
      const { openMiniLmThread } = await import('./minilm/thread.ts')
      return openMiniLmThread(options.cacheDir)
    }
    case 'openai': {
      const { openOpenAI } = await import('./openai.ts')
      return openOpenAI({
        model: spec.model,
        apiKey: options.openaiApiKey,
        baseUrl: options.openaiBaseUrl,
      })
    }
    case 'transformers': {
      const { openTransformers } = await import('./transformers.ts')
      return openTransformers({ model: spec.model, cacheDir: options.cacheDir })
    }
  }
}

/** The words that the built-in embedder knows, read when they are first asked for. */
export const openDictionary = async (): Promise<Dictionary> =>
  (await import('./minilm/dictionary.ts')).openDictionary()
